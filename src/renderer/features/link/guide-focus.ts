import type { GuideLineId, GuideStepId } from '../../../shared/guide';

/** Where the guide stands: a step, and the line of it that matters now. */
export interface GuideFocus {
  readonly step: GuideStepId;
  readonly line?: GuideLineId | undefined;
}
