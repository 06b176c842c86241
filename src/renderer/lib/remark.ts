import type { FieldNote, FieldProblem } from '../../shared/fields/field';
import type { FindingId } from '../../shared/finding';

/** What a field says under it. */
export type Remark =
  | { readonly weight: 'problem'; readonly problem: FieldProblem }
  | { readonly weight: 'finding'; readonly finding: FindingId }
  | { readonly weight: 'warning' | 'quiet'; readonly notes: readonly FieldNote[] };
