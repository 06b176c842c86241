/**
 * The guide's steps and their lines, in order. Findings point at a line by its id; words are in the message
 * catalogue under the same ids, pictures in the renderer's guide feature. `badge` is the step's number as it
 * is shown.
 *
 * A new line is one row here and its words in each catalogue.
 */
export const guideSteps = [
  {
    id: 'tenant',
    number: 1,
    badge: '1',
    picture: 'tenant',
    lines: ['tenant.open', 'tenant.copy'],
  },
  {
    id: 'client',
    number: 2,
    badge: '2',
    picture: 'client',
    lines: ['client.register', 'client.create', 'client.copy', 'client.not_object_id'],
  },
  {
    id: 'secret',
    number: 3,
    badge: '3a',
    picture: 'secret',
    lines: ['secret.new', 'secret.expires', 'secret.value', 'secret.not_secret_id'],
  },
  {
    id: 'permissions',
    number: 3,
    badge: '3b',
    picture: 'permissions',
    lines: ['permissions.add', 'permissions.application', 'permissions.consent'],
  },
  {
    id: 'connect',
    number: 4,
    badge: '4',
    picture: 'connect',
    lines: ['connect.enter', 'connect.cloud', 'connect.press'],
  },
] as const;

/** A step of the guide. `secret` and `permissions` are the two halves of step 3. */
export type GuideStepId = (typeof guideSteps)[number]['id'];

/** A line of the guide, named `<step>.<line>`. */
export type GuideLineId = (typeof guideSteps)[number]['lines'][number];

/** All step ids in order. */
export const guideStepIds = guideSteps.map((step) => step.id) as [GuideStepId, ...GuideStepId[]];

/** All line ids in order. */
export const guideLineIds = guideSteps.flatMap((step) => step.lines as readonly GuideLineId[]) as [
  GuideLineId,
  ...GuideLineId[],
];

/** The lines that say what not to copy. */
export const cautionLines: readonly GuideLineId[] = ['client.not_object_id', 'secret.not_secret_id'];
