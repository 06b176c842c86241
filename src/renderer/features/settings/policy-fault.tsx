import type { PolicyStatus } from '../../../shared/policy';
import { WindowBar } from '../../components/window-bar';
import { usePart } from '../../lib/language';

/** Where a policy is that cannot be used and why, and that its strictest rules hold. */
export function PolicyFaultBar({ status }: { readonly status: PolicyStatus }) {
  const { policy: words } = usePart('vault');
  return (
    <WindowBar intent="error" title={words.malformedTitle} testId="policy-bar">
      {words.malformed(status)}
    </WindowBar>
  );
}
