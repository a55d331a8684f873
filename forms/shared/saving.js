import { el, minute } from './api.js';
import { toFirstProblem } from './fields.js';

/*
 * Keeps what is typed on the server: soon after each change, one save at a time, again and again when the line is down.
 * One line at the top of the form always says how things stand.
 */
const PAUSE = 800;
const RETRY = [2000, 5000, 10_000, 20_000, 30_000, 60_000];

/** Saves under way, by what they save: a form that is opened again waits for the last one. */
const running = new Map();

const clock = (at = new Date()) => at.toTimeString().slice(0, 5);

export class Saver {
  /**
   * @param key what is saved, for {@link settled}
   * @param snapshot gives the content as JSON text
   * @param send sends (content, version, keepalive), answers with at least { version }
   * @param answered is called with each answer
   * @param stale is called when the content was changed elsewhere, with the problem
   */
  constructor({ key, snapshot, send, answered, stale, version, savedAt }) {
    Object.assign(this, { key, snapshot, send, answered, stale, version });
    this.last = snapshot();
    this.tries = 0;
    this.node = el('div', { class: 'jz-state', role: 'status' });
    this.say(savedAt ? `已保存 ${savedAt}` : '填写的内容会自动保存');
    this.leaving = (event) => {
      if (!this.dirty()) return;
      this.save(true).catch(() => null);
      event.preventDefault();
      event.returnValue = '';
    };
    this.back = () => {
      if (this.tries) this.flush().catch(() => null);
    };
    window.addEventListener('beforeunload', this.leaving);
    window.addEventListener('online', this.back);
  }

  say(text, bad) {
    this.node.textContent = text;
    this.node.classList.toggle('jz-unsaved', Boolean(bad));
  }

  dirty() {
    return !this.closed && this.snapshot() !== this.last;
  }

  /** Something was typed. */
  touch() {
    if (this.closed || this.held) return;
    clearTimeout(this.timer);
    if (!this.dirty()) return;
    if (!this.tries) this.say('有改动，正在保存……');
    this.timer = setTimeout(() => this.flush().catch(() => null), PAUSE);
  }

  /** Saves now, also when nothing was changed; throws when it does not succeed. */
  flush() {
    return this.save(false);
  }

  async save(keepalive) {
    clearTimeout(this.timer);
    while (this.going && !keepalive) await this.going.catch(() => null);
    if (this.closed) return null;
    const content = this.snapshot();
    const going = this.send(content, this.version, keepalive);
    this.going = going;
    running.set(this.key, going);
    let done = false;
    try {
      const answer = await going;
      this.version = answer.version;
      this.last = content;
      done = true;
      this.tries = 0;
      this.held = false;
      this.say(`已保存 ${clock()}`);
      if (this.answered) this.answered(answer);
      return answer;
    } catch (problem) {
      this.failed(problem);
      throw problem;
    } finally {
      if (this.going === going) this.going = null;
      if (running.get(this.key) === going) running.delete(this.key);
      if (done && this.dirty()) this.touch();
    }
  }

  failed(problem) {
    if (this.closed) return;
    if (problem.stale) {
      this.held = true;
      this.say('未保存：此草稿在另一页已修改', true);
      if (this.stale) this.stale(problem);
      return;
    }
    const passing = !problem.status || problem.status >= 500 || problem.status === 429;
    if (!passing) {
      this.tries = 0;
      this.say(`未保存：${problem.message}`, true);
      return;
    }
    const pause = RETRY[Math.min(this.tries, RETRY.length - 1)];
    this.tries++;
    this.say('未保存，正在重试……填写的内容还在本页，请不要关闭。', true);
    this.timer = setTimeout(() => this.flush().catch(() => null), pause);
  }

  /** Goes on over what another page has saved. */
  overwrite(version) {
    this.version = version;
    this.held = false;
    return this.flush();
  }

  /** The content has become something else, or the form is left: nothing is saved any more. */
  close() {
    this.closed = true;
    clearTimeout(this.timer);
    window.removeEventListener('beforeunload', this.leaving);
    window.removeEventListener('online', this.back);
  }

  /** Ends when the form has left the page and nothing is unsaved. */
  watch(node) {
    const timer = setInterval(() => {
      if (this.closed) clearInterval(timer);
      else if (!node.isConnected) {
        if (this.dirty()) this.touchAway();
        else {
          clearInterval(timer);
          this.close();
        }
      }
    }, 1000);
  }

  touchAway() {
    if (!this.going && !this.tries && !this.held) this.flush().catch(() => null);
  }
}

/** Waits for a save of the same thing that is still under way, for example after a change of tabs. */
export async function settled(key) {
  const going = running.get(key);
  if (going) await going.catch(() => null);
}

/* What every form that keeps a draft has in common: it cannot be opened, two pages have it open, it is sent. */
const PREVENTED = 'camForm submission prevented';

/** Answers the webapp that nothing was sent; the form says why. */
export const prevent = (done) => done(new Error(PREVENTED));

/** The form cannot be opened: why, and a way to try again. */
export function refusal(problem, again) {
  return [
    el('div', { class: 'jz-alert', role: 'alert' }, problem.message),
    el('button', { type: 'button', class: 'btn btn-default', onclick: again }, '重新打开'),
  ];
}

/** Two pages have changed the same draft: the clerk decides, and what is not taken is kept aside. */
function staleChoice(problem, load, overwrite) {
  const box = el(
    'div',
    { class: 'jz-alert jz-stale', role: 'alert' },
    el('div', {}, problem.message),
    el('button', { type: 'button', class: 'btn btn-default', 'data-stale': 'load', onclick: () => load() }, '载入那一页保存的内容'),
    ' ',
    el(
      'button',
      {
        type: 'button',
        class: 'btn btn-default',
        'data-stale': 'keep',
        onclick: async () => {
          await overwrite();
          box.remove();
        },
      },
      '以本页填写的为准'
    )
  );
  return box;
}

/**
 * Keeps a record as a draft.
 *
 * @param opened the draft as the server has it: version, savedAt
 * @param kept what was typed on this page before another page's content was loaded over it, or nothing
 * @param reopen opens the form anew, with what is to be kept aside
 * @returns the saver, and what the form shows while two pages have it open
 */
export function keepDraft({ root, key, record, opened, send, answered, kept, reopen }) {
  const stale = el('div', {});
  const typed = () => JSON.stringify(record);
  const again = (own) => {
    saver.close();
    return reopen(own);
  };
  const saver = new Saver({
    key,
    snapshot: typed,
    send,
    answered,
    stale: (problem) =>
      stale.replaceChildren(staleChoice(problem, () => again(typed()), () => saver.overwrite(problem.version))),
    version: opened.version,
    savedAt: opened.savedAt ? minute(opened.savedAt) : null,
  });
  saver.watch(root);
  const takeBack = async () => {
    Object.keys(record).forEach((name) => delete record[name]);
    Object.assign(record, JSON.parse(kept));
    await saver.flush();
    await again();
  };
  const back = kept
    ? el(
        'div',
        { class: 'jz-warning', role: 'status' },
        '已载入另一页保存的内容，本页原来填写的还留着。',
        el('button', { type: 'button', class: 'jz-link', onclick: takeBack }, '换回本页原来填写的')
      )
    : null;
  return { saver, choices: [stale, back] };
}

/**
 * Lets the webapp send the form only after it is saved and the server has found nothing wrong.
 *
 * @param hold says, after that and maybe after asking the server, whether something of the page keeps it back
 * @param before is called right before it is sent
 * @param after is called with the answer
 */
export function sendThrough(camForm, { root, saver, found, hold, before, after }) {
  // from the prototype: the form is opened anew after an action, and must not wrap itself
  const submit = Object.getPrototypeOf(camForm).submit.bind(camForm);
  const own = async (done) => {
    try {
      const answer = await saver.flush();
      // opened anew meanwhile: the new form is sent in its place
      if (!answer) return camForm.submit === own ? prevent(done) : camForm.submit(done);
      if (!found.take(answer.problems, true)) {
        toFirstProblem(root, found.node);
        return prevent(done);
      }
      if (hold && (await hold())) return prevent(done);
    } catch (problem) {
      found.say(problem.errors && problem.errors.length ? problem.errors.map((one) => one.message) : [problem.message]);
      found.node.scrollIntoView({ block: 'center' });
      return prevent(done);
    }
    if (before) before();
    return submit((error, result) => {
      if (!error) {
        saver.close();
        if (after) after(result);
      }
      return done(error, result);
    });
  };
  camForm.submit = own;
}
