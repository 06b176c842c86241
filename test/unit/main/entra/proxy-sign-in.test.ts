import { describe, expect, it } from 'vitest';
import {
  ProxySignIn,
  type ProxyChallenge,
  type ProxyCredentials,
  type ProxyQuestion,
} from '../../../../src/main/entra/proxy-sign-in';

const proxy: ProxyChallenge = { host: 'proxy.example', port: 3128, scheme: 'basic', realm: 'Company' };
const anna: ProxyCredentials = { username: 'anna', password: 'first' };

/** A sign-in whose person answers by the list, and what they were asked. */
function signInOf(...answers: (ProxyCredentials | undefined)[]) {
  const questions: ProxyQuestion[] = [];
  const signIn = new ProxySignIn((question) => {
    questions.push(question);
    return Promise.resolve(answers.shift());
  });
  return { signIn, questions };
}

describe('Signing in to a proxy', () => {
  it('asks once for many requests that wait, and never again for what is known', async () => {
    const { signIn, questions } = signInOf(anna);
    const many = await Promise.all([1, 2, 3].map(() => signIn.credentialsFor(proxy)));
    const later = await signIn.credentialsFor(proxy);
    expect([...many, later]).toEqual(Array(4).fill({ ...anna, serial: 1 }));
    expect(questions).toEqual([{ ...proxy, refused: false }]);
  });

  it('asks again where the proxy refused what was entered, and says so, with the name kept', async () => {
    const { signIn, questions } = signInOf(anna, { ...anna, password: 'second' });
    const first = await signIn.credentialsFor(proxy);
    const second = await signIn.credentialsFor(proxy, first?.serial);
    expect(second).toEqual({ username: 'anna', password: 'second', serial: 2 });
    expect(questions[1]).toEqual({ ...proxy, refused: true, username: 'anna' });
  });

  it('gives the new password to a request that was refused with the old one, without a question', async () => {
    const { signIn, questions } = signInOf(anna, { ...anna, password: 'second' });
    const first = await signIn.credentialsFor(proxy);
    await signIn.credentialsFor(proxy, first?.serial);
    const slower = await signIn.credentialsFor(proxy, first?.serial);
    expect(slower).toMatchObject({ password: 'second', serial: 2 });
    expect(questions).toHaveLength(2);
  });

  it('asks nobody who has declined, until they want to sign in after all', async () => {
    const { signIn, questions } = signInOf(undefined, anna);
    expect(await signIn.credentialsFor(proxy)).toBeUndefined();
    expect(await signIn.credentialsFor(proxy)).toBeUndefined();
    expect(questions).toHaveLength(1);
    signIn.allowAgain();
    expect(await signIn.credentialsFor(proxy)).toMatchObject(anna);
    expect(questions).toHaveLength(2);
  });

  it('keeps what was entered for one proxy from another', async () => {
    const { signIn, questions } = signInOf(anna, { username: 'ben', password: 'other' });
    await signIn.credentialsFor(proxy);
    expect(await signIn.credentialsFor({ ...proxy, port: 8080 })).toMatchObject({ username: 'ben' });
    expect(questions[1]).not.toHaveProperty('username');
  });

  it('hands out what was entered, without a question, to who is not worth one', async () => {
    const { signIn, questions } = signInOf(anna);
    expect(signIn.known(proxy)).toBeUndefined();
    await signIn.credentialsFor(proxy);
    const known = signIn.known(proxy);
    expect(known).toMatchObject(anna);
    // Just that was refused.
    expect(signIn.known(proxy, known?.serial)).toBeUndefined();
    expect(signIn.known({ ...proxy, realm: 'Elsewhere' })).toBeUndefined();
    expect(questions).toHaveLength(1);
  });

  it('asks for one proxy after another', async () => {
    let open = 0;
    let most = 0;
    const signIn = new ProxySignIn(async () => {
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      open -= 1;
      return anna;
    });
    const others = ['a.example', 'b.example'].map((host) => signIn.credentialsFor({ ...proxy, host }));
    expect(await Promise.all([signIn.credentialsFor(proxy), ...others])).toMatchObject([anna, anna, anna]);
    expect(most).toBe(1);
  });

  it('goes on where a question could not be asked', async () => {
    let broken = true;
    const signIn = new ProxySignIn(() =>
      broken ? Promise.reject(new Error('No window')) : Promise.resolve(anna),
    );
    await expect(signIn.credentialsFor(proxy)).rejects.toThrow('No window');
    broken = false;
    expect(await signIn.credentialsFor(proxy)).toMatchObject(anna);
  });

  it.each([
    ['a scheme that shows the password', { scheme: 'digest' }],
    ['another realm', { realm: 'Elsewhere' }],
  ])('gives nothing away to %s under the same address, unasked', async (_what, other) => {
    const { signIn, questions } = signInOf(anna, undefined);
    await signIn.credentialsFor(proxy);
    expect(await signIn.credentialsFor({ ...proxy, ...other })).toBeUndefined();
    expect(questions).toHaveLength(2);
  });
});
