import type { CloudId } from '../../../shared/clouds';
import type { GuideLineId, GuideStepId } from '../../../shared/guide';
import type { ServiceId } from '../../../shared/services';

/** Where the guide stands: a step, and the line of it that matters now. */
export interface GuideFocus {
  readonly step: GuideStepId;
  readonly line?: GuideLineId | undefined;
}

/** What the guide's lines and links depend on. */
export interface GuideContext {
  readonly cloud: CloudId;
  readonly service: ServiceId;
  /** Only while it is a GUID. */
  readonly clientId?: string;
}
