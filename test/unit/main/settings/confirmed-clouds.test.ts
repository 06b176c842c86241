import { beforeEach, describe, expect, it } from 'vitest';
import { ConfirmedClouds } from '../../../../src/main/settings/confirmed-clouds';
import { sovereignClouds, type CustomCloud } from '../../../../src/shared/clouds';
import { fail, ok } from '../../../../src/shared/result';
import { errorOf, valueOf } from '../connections/support';

const cloud: CustomCloud = { authority: 'login.example.com', graph: 'graph.example.com' };

let remembered: CustomCloud[];
let writable: boolean;
let questions: { cloud: CustomCloud; answer: (agreed: boolean) => void }[];
beforeEach(() => {
  remembered = [];
  writable = true;
  questions = [];
});

function open(parts: { readonly forbidden?: boolean } = {}): ConfirmedClouds {
  return new ConfirmedClouds({
    ...parts,
    ask: (asked) => new Promise((answer) => questions.push({ cloud: asked, answer })),
    remembered: {
      get: () => remembered,
      add: (agreed) => void remembered.push(agreed),
      remove: ({ authority, graph }) => {
        if (!writable) return fail({ code: 'storage_failed' });
        remembered = remembered.filter((kept) => kept.authority !== authority || kept.graph !== graph);
        return ok(undefined);
      },
    },
  });
}

/** Lets what is waiting for answers go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

async function answer(agreed: boolean): Promise<void> {
  await settled();
  questions.at(-1)?.answer(agreed);
}

describe('A cloud that is not in the table', () => {
  it('may be asked once the person has agreed to it, and from then on without a question', async () => {
    const clouds = open();
    const first = clouds.confirm(cloud);
    await answer(true);
    expect(await first).toBe(true);
    expect(await clouds.confirm({ ...cloud })).toBe(true);
    expect(await open().confirm(cloud)).toBe(true);
    expect(questions.map((question) => question.cloud)).toEqual([cloud]);
  });

  it('may not be asked after a refusal, and the next time is asked about again', async () => {
    const clouds = open();
    const first = clouds.confirm(cloud);
    await answer(false);
    expect(await first).toBe(false);
    expect(clouds.isConfirmed(cloud)).toBe(false);
    expect(remembered).toEqual([]);
    const second = clouds.confirm(cloud);
    await answer(true);
    expect(await second).toBe(true);
  });

  it.each([{ authority: 'login.example.org' }, { graph: 'graph.example.org' }])(
    'counts as another one with the host %j',
    async (host) => {
      remembered = [cloud];
      const clouds = open();
      const other = clouds.confirm({ ...cloud, ...host });
      await answer(false);
      expect(await other).toBe(false);
      expect(clouds.isConfirmed(cloud)).toBe(true);
    },
  );

  it('is asked about once, however many wait for the answer', async () => {
    const clouds = open();
    const all = Promise.all([clouds.confirm(cloud), clouds.confirm({ ...cloud }), clouds.confirm(cloud)]);
    await answer(true);
    expect(await all).toEqual([true, true, true]);
    expect(questions).toHaveLength(1);
    expect(remembered).toEqual([cloud]);
  });

  it('is not asked about while the person is asked about another: the answer is no at once', async () => {
    const clouds = open();
    const other = { ...cloud, authority: 'login.example.org' };
    const first = clouds.confirm(cloud);
    expect(await Promise.all(Array.from({ length: 50 }, () => clouds.confirm(other)))).not.toContain(true);
    expect(questions.map((question) => question.cloud)).toEqual([cloud]);
    await answer(true);
    expect(await first).toBe(true);
    const later = clouds.confirm(other);
    await answer(true);
    expect(await later).toBe(true);
  });

  it('that was agreed to before may be asked while the person is asked about another', async () => {
    remembered = [cloud];
    const clouds = open();
    const other = clouds.confirm({ ...cloud, authority: 'login.example.org' });
    expect(await clouds.confirm(cloud)).toBe(true);
    await answer(false);
    expect(await other).toBe(false);
  });
});

describe('What was agreed to', () => {
  const other: CustomCloud = { ...cloud, authority: 'login.example.org' };

  it('is listed, in the order of agreeing', async () => {
    remembered = [other];
    const clouds = open();
    const agreed = clouds.confirm(cloud);
    await answer(true);
    await agreed;
    expect(valueOf(await clouds.handlers.confirmed({}))).toEqual({ clouds: [other, cloud] });
  });

  it('can be taken back: from then on nothing goes there until the person is asked again', async () => {
    remembered = [cloud, other];
    const clouds = open();
    expect(clouds.isConfirmedHost(cloud.authority)).toBe(true);
    expect(valueOf(await clouds.handlers.forget(cloud))).toEqual({ clouds: [other] });
    expect(remembered).toEqual([other]);
    expect(clouds.isConfirmedHost(cloud.authority)).toBe(false);
    expect(clouds.isConfirmedHost(other.authority)).toBe(true);
    expect(await clouds.mayAsk({ cloud: 'custom', customCloud: cloud }, 'background')).toBe(false);
    const again = clouds.confirm(cloud);
    await answer(true);
    expect(await again).toBe(true);
    expect(questions.map((question) => question.cloud)).toEqual([cloud]);
  });

  it('that was never agreed to is no trouble to forget', async () => {
    remembered = [cloud];
    expect(valueOf(await open().handlers.forget(other))).toEqual({ clouds: [cloud] });
  });

  it('stays agreed to where that cannot be written, and the person is told', async () => {
    remembered = [cloud];
    writable = false;
    const clouds = open();
    expect(errorOf(await clouds.handlers.forget(cloud)).code).toBe('storage_failed');
    expect(valueOf(await clouds.handlers.confirmed({}))).toEqual({ clouds: [cloud] });
    expect(clouds.isConfirmed(cloud)).toBe(true);
  });
});

describe('Whether hosts may be asked', () => {
  it('is no question for the clouds of the table', async () => {
    expect(await open().mayAsk({ cloud: 'usgov' }, 'background')).toBe(true);
    expect(questions).toEqual([]);
  });

  it('is asked of a person, also for the sovereign clouds that are known', async () => {
    const customCloud = sovereignClouds['france-bleu'];
    const may = open().mayAsk({ cloud: 'custom', customCloud }, 'person');
    await answer(true);
    expect(await may).toBe(true);
    expect(questions[0]?.cloud).toEqual(customCloud);
  });

  it('is answered without a question in the background', async () => {
    const clouds = open();
    const choice = { cloud: 'custom', customCloud: cloud } as const;
    expect(await clouds.mayAsk(choice, 'background')).toBe(false);
    expect(questions).toEqual([]);
    const asked = clouds.mayAsk(choice, 'person');
    await answer(true);
    await asked;
    expect(await clouds.mayAsk(choice, 'background')).toBe(true);
  });
});

describe('Where the organisation forbids clouds outside of the table', () => {
  it('none is asked, nobody is asked about one, and what was agreed to is still listed', async () => {
    remembered = [cloud];
    const clouds = open({ forbidden: true });
    for (const asker of ['person', 'background'] as const) {
      expect(await clouds.mayAsk({ cloud: 'custom', customCloud: cloud }, asker)).toBe(false);
    }
    expect(clouds.isConfirmedHost(cloud.authority)).toBe(false);
    expect(questions).toEqual([]);
    expect(valueOf(await clouds.handlers.confirmed({}))).toEqual({ clouds: [cloud] });
    expect(await clouds.mayAsk({ cloud: 'china' }, 'person')).toBe(true);
  });
});

describe('Whether requests may go to a host', () => {
  it('goes by both hosts of what was agreed to, in full', async () => {
    const clouds = open();
    expect(clouds.isConfirmedHost(cloud.authority)).toBe(false);
    const agreed = clouds.confirm(cloud);
    await answer(true);
    await agreed;
    for (const asked of [clouds, open()]) {
      expect(asked.isConfirmedHost(cloud.authority)).toBe(true);
      expect(asked.isConfirmedHost(cloud.graph)).toBe(true);
      for (const host of ['', 'example.com', `x.${cloud.graph}`, `${cloud.authority}\n${cloud.graph}`]) {
        expect(asked.isConfirmedHost(host), host).toBe(false);
      }
    }
  });
});
