import { FetchedPart } from '../../components/fetched-part';
import { lazyWith } from '../../lib/lazy-with';
import { usePolicy } from '../../lib/policy-store';

const PolicyFaultBar = lazyWith(['vault'], () =>
  import('./policy-fault').then((module) => module.PolicyFaultBar),
);

/** Across the window's top when there is a policy that cannot be used. */
export function PolicyBar() {
  const status = usePolicy();
  if (status.kind !== 'malformed') return null;
  return (
    <FetchedPart>
      <PolicyFaultBar status={status} />
    </FetchedPart>
  );
}
