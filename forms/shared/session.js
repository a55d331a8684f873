/*
 * When the sign-in has run out, or the server was started anew, the page stays as it is and asks for the password in
 * front of it. What was typed is still there; calls that were refused wait and are sent again.
 *
 * Calls made while nobody touches the page say so (X-JZ-Background), so that a desk that is left does not stay signed
 * in because Tasklist asks for its list every ten seconds.
 */
const IDLE = 60_000;
const nativeFetch = window.fetch.bind(window);

let touched = Date.now();
let me = null;
let waiting = null;
let leaving = false;

for (const type of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) {
  window.addEventListener(type, () => (touched = Date.now()), { capture: true, passive: true });
}

/** Whether nobody has touched this page for a while. */
export function background() {
  return Date.now() - touched > IDLE;
}

function cookie(name) {
  const found = document.cookie.match(new RegExp(`(?:^|; )${name}=([^;]*)`));
  return found ? decodeURIComponent(found[1]) : '';
}

export function token() {
  return cookie('JZ-XSRF-TOKEN');
}

async function who() {
  try {
    const response = await nativeFetch('/api/me', {
      headers: { Accept: 'application/json', 'X-JZ-Background': '1' },
      credentials: 'same-origin',
    });
    return response.ok ? await response.json() : null;
  } catch (e) {
    return null;
  }
}

/** Remembers whose page this is: only the same person may go on with it. */
const known = who().then((person) => (me = person));

/** The person goes away on purpose: nothing is held any more. */
export function leave() {
  leaving = true;
}

function node(tag, attributes, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}

function ask(resolve) {
  const id = node('input', { id: 'jz-again-id', class: 'jz-input', autocomplete: 'username', required: '' });
  const password = node('input', { id: 'jz-again-password', class: 'jz-input', type: 'password', autocomplete: 'current-password', required: '' });
  const problem = node('div', { class: 'jz-problem', role: 'alert' });
  const button = node('button', { type: 'submit', class: 'btn btn-primary' }, '登录，继续办理');
  const other = node('button', { type: 'button', class: 'jz-link' }, '换人登录（本页没有保存的内容会丢失）');
  if (me) {
    id.value = me.id;
    id.readOnly = true;
  }
  const form = node(
    'form',
    {},
    node('h3', { id: 'jz-again-title' }, '请重新登录'),
    node('p', {}, '登录已超时：较长时间没有操作，或者服务器刚刚重启过。您填写的内容还在本页，登录后接着办理。'),
    node('label', { for: 'jz-again-id', class: 'jz-label' }, '登录名'),
    id,
    node('label', { for: 'jz-again-password', class: 'jz-label' }, '密码'),
    password,
    problem,
    node('div', { class: 'jz-again-foot' }, button, other)
  );
  const dialog = node('dialog', { class: 'jz-again', 'aria-labelledby': 'jz-again-title' }, form);
  const close = () => {
    window.removeEventListener('focus', look);
    dialog.close();
    dialog.remove();
    resolve();
  };
  const same = (person) => person && (!me || person.id === me.id);
  // signed in again in another tab
  const look = async () => {
    const person = await who();
    if (same(person)) {
      me = person;
      close();
    }
  };
  // the webapps close their dialogs on Escape, wherever it is pressed
  for (const type of ['keydown', 'keyup', 'keypress']) dialog.addEventListener(type, (event) => event.stopPropagation());
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  other.addEventListener('click', () => {
    leave();
    window.location.assign('/sign-in');
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    problem.textContent = '';
    try {
      // a cookie with a token for the sign-in comes with every answer
      await who();
      await nativeFetch('/sign-in', {
        method: 'POST',
        headers: { 'X-JZ-XSRF-TOKEN': token() },
        credentials: 'same-origin',
        redirect: 'manual',
        body: new URLSearchParams({ id: id.value.trim(), password: password.value }),
      });
      const person = await who();
      if (!person) {
        problem.textContent = '登录名或密码不正确，或者账号已锁定；输错后请等几秒再试。';
        password.value = '';
        password.focus();
      } else if (!same(person)) {
        problem.textContent = '这一页是另一位工作人员填写的，请由本人登录。';
      } else {
        me = person;
        // the webapps have a token of their own, which comes with the first question
        await nativeFetch('/camunda/api/admin/auth/user/default', { credentials: 'same-origin' }).catch(() => null);
        close();
      }
    } catch (e) {
      problem.textContent = '网络或服务器暂时连接不上，请稍后再点一次。';
    } finally {
      button.disabled = false;
    }
  });
  document.body.append(dialog);
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute('open', '');
  (me ? password : id).focus();
  window.addEventListener('focus', look);
}

/** Waits until the person has signed in again; asks once, however many calls wait. */
export function signInAgain() {
  if (leaving) return new Promise(() => {});
  if (!waiting) {
    waiting = known
      .then(() => new Promise(ask))
      .finally(() => {
        waiting = null;
      });
  }
  return waiting;
}

/**
 * Lets the calls of a webapp wait for the sign-in as well: it would throw the page away at the first refusal. Its
 * requests are made of a kind that hears of the refusal first, keeps it to itself and asks again.
 */
export function holdWebapp() {
  const Native = window.XMLHttpRequest;
  if (Native.jiuzhu) return;

  class HeldRequest extends Native {
    #job = null;

    constructor(...options) {
      super(...options);
      // first of all listeners, so that the others can be kept from hearing
      for (const type of ['readystatechange', 'load', 'loadend']) super.addEventListener(type, (event) => this.#guard(event));
    }

    open(method, url, async = true, ...rest) {
      this.#job = { method, url, path: new URL(url, window.location.href).pathname, async, headers: [], body: null };
      return super.open(method, url, async, ...rest);
    }

    setRequestHeader(name, value) {
      if (this.#job) this.#job.headers.push([name, value]);
      return super.setRequestHeader(name, value);
    }

    send(body) {
      if (this.#job) {
        this.#job.body = body;
        if (/\/logout\/?$/.test(this.#job.path)) leave();
        if (background()) super.setRequestHeader('X-JZ-Background', '1');
      }
      return super.send(body);
    }

    #guard(event) {
      const job = this.#job;
      const held =
        job && job.async && !leaving && this.readyState === 4 && this.status === 401 && job.path.startsWith('/camunda/api/');
      if (!held) return;
      event.stopImmediatePropagation();
      if (event.type === 'readystatechange') signInAgain().then(() => this.#again());
    }

    #again() {
      const { method, url, headers, body } = this.#job;
      super.open(method, url, true);
      // with the token of the new session, whatever the old one was
      for (const [name, value] of headers) {
        if (name.toUpperCase() !== 'X-XSRF-TOKEN') super.setRequestHeader(name, value);
      }
      if (cookie('XSRF-TOKEN')) super.setRequestHeader('X-XSRF-TOKEN', cookie('XSRF-TOKEN'));
      super.send(body);
    }
  }
  HeldRequest.jiuzhu = true;
  window.XMLHttpRequest = HeldRequest;
}
