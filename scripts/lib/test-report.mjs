/**
 * What came out of one stage of the tests.
 * @typedef {object} Result
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {{ name: string, reason: string }[]} skipped
 */

/**
 * What vitest's JSON reporter writes, as far as it is read here (vitest 4). `skipReason` is ours: the reporter passes
 * on what a test keeps in its `meta`, and not what it told `skip`.
 * @typedef {{ fullName: string, status: string, meta?: { skipReason?: string } }} VitestTest
 * @typedef {{ testResults: { name: string, status: string, assertionResults: VitestTest[] }[] }} VitestReport
 */

/**
 * What Playwright's JSON reporter writes, as far as it is read here (Playwright 1.65, `JSONReport`).
 * @typedef {{ title: string, suites?: PlaywrightSuite[], specs: PlaywrightSpec[] }} PlaywrightSuite
 * @typedef {{ title: string, tests: PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ status: string, annotations: { type: string, description?: string }[] }} PlaywrightTest
 * @typedef {{ suites: PlaywrightSuite[], errors: unknown[] }} PlaywrightReport
 */

/**
 * @param {string} name
 * @param {boolean} passed
 * @returns {Result} a stage that is one check
 */
export function singleCheck(name, passed) {
  return { name, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [] };
}

/**
 * @param {string} name
 * @param {string} reason
 * @returns {Result} a stage that could not be run
 */
export function skippedStage(name, reason) {
  return { name, passed: 0, failed: 0, skipped: [{ name, reason }] };
}

/**
 * @param {string} name
 * @param {VitestReport} report
 * @returns {Result} a file that failed without a failing test of its own counts as one failure
 */
export function readVitest(name, { testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const failed = tests.filter((test) => test.status === 'failed').length;
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const passed = tests.filter((test) => test.status === 'passed').length;
  const skipped = tests
    .filter((test) => test.status !== 'failed' && test.status !== 'passed')
    .map((test) => ({
      name: test.fullName.trim(),
      reason: test.meta?.skipReason ?? (test.status === 'todo' ? 'to be written' : 'see the test'),
    }));
  return { name, passed, failed: failed + brokenFiles, skipped };
}

/**
 * @param {string} name
 * @param {PlaywrightReport} report
 * @returns {Result} an error outside of any test counts as one failure; a test that passed on a retry as passed
 */
export function readPlaywright(name, { suites, errors }) {
  const tests = suites.flatMap((suite) => flatten(suite, []));
  const skipped = tests.filter((test) => test.status === 'skipped');
  const failed = tests.filter((test) => test.status === 'unexpected').length + errors.length;
  const passed = tests.filter((test) => test.status === 'expected' || test.status === 'flaky').length;
  return { name, passed, failed, skipped: skipped.map(({ title, reason }) => ({ name: title, reason })) };
}

/**
 * The stage's result, held against how its program ended: one that failed without a failed test, or without any
 * test, counts as one failure.
 * @param {Result} result
 * @param {number} exitCode
 * @returns {Result}
 */
export function withExitCode(result, exitCode) {
  const hidden = result.failed === 0 && (exitCode !== 0 || result.passed + result.skipped.length === 0);
  return hidden ? { ...result, failed: 1 } : result;
}

/**
 * @param {readonly Result[]} results
 * @returns {string} such as `312 passed, 0 failed, 1 skipped`
 */
export function summaryLine(results) {
  const { passed, failed, skipped } = totals(results);
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {readonly Result[]} results
 * @returns {number} 0 only when nothing failed and something passed
 */
export function exitCode(results) {
  const { passed, failed } = totals(results);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** @param {readonly Result[]} results */
function totals(results) {
  const sum = (/** @type {(result: Result) => number} */ count) =>
    results.reduce((total, result) => total + count(result), 0);
  return {
    passed: sum((result) => result.passed),
    failed: sum((result) => result.failed),
    skipped: sum((result) => result.skipped.length),
  };
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string[]} parents
 * @returns {{ title: string, status: string, reason: string }[]}
 */
function flatten(suite, parents) {
  const path = [...parents, suite.title].filter(Boolean);
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map((test) => ({
      title: [...path, spec.title].join(' › '),
      status: test.status,
      reason:
        test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ??
        'see the test',
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((child) => flatten(child, path))];
}
