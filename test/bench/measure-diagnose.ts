import { diagnose } from '../../src/main/entra/diagnose';
import { credentials } from '../support/builders';
import { malformedReplies } from '../support/malformed-replies';
import { figure, type Measured } from './figures';
import { median, quantile } from './statistics';

/** As many answers as the unit test takes. */
const answers = 10_000;

/** How long main takes to say what a malformed answer means, from its bytes to the finding. */
export function measureDiagnose(): Measured {
  const sent = credentials();
  const elapsed: number[] = [];
  const now = Date.now();
  for (const { status, headers, bytes } of malformedReplies(3, [sent.clientSecret])) {
    const began = performance.now();
    const body = new TextDecoder().decode(bytes);
    diagnose({ kind: 'refused', reply: { status, headers, body, durationMs: 0 } }, sent, now);
    elapsed.push(performance.now() - began);
    if (elapsed.length === answers) break;
  }
  return {
    name: 'diagnose',
    figures: [
      figure('diagnose', 'median', answers, median(elapsed)),
      figure('diagnose', 'p99', answers, quantile(elapsed, 0.99)),
    ],
    samples: { 'elapsed (ms)': elapsed },
  };
}
