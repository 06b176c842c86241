import type { ProxySignInBridge, ProxySignInTexts } from '../../shared/proxy-sign-in';

// Main's dialog for a proxy's sign-in: a small page without the app's parts, so that it is there at once.

const { proxySignIn } = window as unknown as { readonly proxySignIn: ProxySignInBridge };

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No ${id}`);
  return found;
};
const [username, password] = [element('username'), element('password')] as [
  HTMLInputElement,
  HTMLInputElement,
];

void proxySignIn.describe().then(show);

function show(texts: ProxySignInTexts): void {
  document.documentElement.lang = texts.language;
  document.title = texts.title;
  say('heading', texts.heading);
  say('question', texts.question);
  say('realm', texts.realm);
  say('note', texts.note);
  say('sign-in', texts.signIn);
  say('cancel', texts.cancel);
  for (const [field, label] of [
    [username, texts.usernameLabel],
    [password, texts.passwordLabel],
  ] as const) {
    const [words] = field.labels ?? [];
    if (words) words.textContent = label;
  }
  username.value = texts.username;
  const form = document.forms[0];
  if (!form) return;
  form.hidden = false;
  // After the form is there, so that it is spoken.
  say('refused', texts.refused);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    username.ariaInvalid = username.value === '' ? 'true' : null;
    if (username.value === '') {
      username.focus();
      return;
    }
    const entered = { username: username.value, password: password.value };
    password.value = '';
    void proxySignIn.answer(entered);
  });
  element('cancel').addEventListener('click', decline);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') decline();
  });
  (texts.username === '' ? username : password).focus();
  void proxySignIn.drawn(form.offsetHeight);
}

function decline(): void {
  password.value = '';
  void proxySignIn.answer(null);
}

function say(id: string, words: string | undefined): void {
  const place = element(id);
  place.textContent = words ?? '';
  place.hidden = words === undefined;
}
