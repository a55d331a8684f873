import { el, get, put, minute } from './api.js';
import { FieldSet, showProblems } from './fields.js';

/*
 * The form of every user task: asks the server what to show, saves while the clerk types, and lets the engine complete
 * the task only after the server has found nothing wrong.
 */
const PREVENTED = 'camForm submission prevented';

async function mount(camForm, container) {
  const taskId = camForm.taskId;
  const url = `/api/tasks/${encodeURIComponent(taskId)}/form`;
  const root = el('div', { class: 'jz-step' }, el('p', {}, '正在打开表单……'));
  container.replaceChildren(root);

  let opened;
  try {
    opened = await get(url);
  } catch (problem) {
    root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, problem.message));
    return;
  }
  const record = opened.form || {};
  const typed = new Set();
  const alert = el('div', { class: 'jz-alert', role: 'alert', hidden: true });
  const state = el('span', { class: 'jz-state', role: 'status' }, opened.savedAt ? `草稿保存于 ${minute(opened.savedAt)}` : '');
  let timer;
  let last = JSON.stringify(record);

  const say = (messages) => {
    alert.hidden = !messages.length;
    alert.replaceChildren(...messages.map((message) => el('div', {}, message)));
  };
  const save = async () => {
    clearTimeout(timer);
    const now = JSON.stringify(record);
    const answer = await put(url, record);
    last = now;
    state.textContent = `已自动保存 ${new Date().toTimeString().slice(0, 5)}`;
    return answer.problems;
  };
  const changed = (path) => {
    typed.add(path);
    clearTimeout(timer);
    timer = setTimeout(async () => {
      if (JSON.stringify(record) === last) return;
      try {
        showProblems(root, await save(), (field) => typed.has(field));
      } catch (problem) {
        say([problem.message]);
      }
    }, 800);
  };
  const set = new FieldSet(opened.page.fields, record, changed, '', {
    caseNumber: opened.caseNumber,
    taskId,
    readOnly: opened.readOnly,
    save,
    reload: () => mount(camForm, container),
  });
  const parts = [
    el('p', { class: 'jz-purpose' }, opened.page.purpose),
    el('div', { class: 'jz-claim-hint' }, '请先点上方的“领取”，再填写。'),
    el(
      'dl',
      { class: 'jz-facts' },
      opened.page.facts.map((fact) => el('div', {}, el('dt', {}, fact.label), el('dd', {}, fact.text)))
    ),
    opened.page.papers && opened.page.papers.length
      ? el(
          'div',
          { class: 'jz-papers' },
          el('strong', {}, '打印、打开：'),
          opened.page.papers.map((paper) => el('a', { href: paper.href, target: '_blank', rel: 'noopener' }, paper.label))
        )
      : null,
    alert,
    set.node,
    el('div', { class: 'jz-foot' }, state),
  ];
  root.replaceChildren(...parts.filter(Boolean));

  // from the prototype: the form is opened anew after an action, and must not wrap itself
  const submit = Object.getPrototypeOf(camForm).submit.bind(camForm);
  camForm.submit = async (done) => {
    try {
      const problems = await save();
      const loose = showProblems(root, problems);
      say(problems.length ? [`还有 ${problems.length} 处需要改正。`, ...loose] : []);
      if (problems.length) {
        const first = root.querySelector('.jz-invalid');
        (first || alert).scrollIntoView({ block: 'center' });
        return done(new Error(PREVENTED));
      }
    } catch (problem) {
      say([problem.message]);
      alert.scrollIntoView({ block: 'center' });
      return done(new Error(PREVENTED));
    }
    return submit(done);
  };
  camForm.store = async (done) => {
    try {
      await save();
    } catch (problem) {
      say([problem.message]);
    }
    if (typeof done === 'function') done();
  };
  // drafts are kept on the server, never in the browser of a shared desk
  camForm.storePrevented = true;
  window.addEventListener('beforeunload', () => {
    if (JSON.stringify(record) !== last) save();
  }, { once: true });
}

window.jiuzhu = Object.assign(window.jiuzhu || {}, { stepForm: mount });

export default [];
