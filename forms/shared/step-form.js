import { el, get, put } from './api.js';
import { FieldSet, Problems, showProblems } from './fields.js';
import { keepDraft, prevent, refusal, sendThrough, settled } from './saving.js';

/*
 * The form of every user task: asks the server what to show, saves while the clerk types, and lets the engine complete
 * the task only after the server has found nothing wrong.
 */

/**
 * @param kept what was typed on this page before another page's content was loaded over it, to be taken back
 * @param attempt how often the form was opened again because it was claimed meanwhile
 */
async function mount(camForm, container, kept, attempt = 0) {
  const taskId = camForm.taskId;
  const url = `/api/tasks/${encodeURIComponent(taskId)}/form`;
  const root = el('div', { class: 'jz-step' }, el('p', {}, '正在打开表单……'));
  container.replaceChildren(root);
  // a click that comes while the form is opened, or opened anew after claiming, waits for it instead of being lost
  let ready;
  const opening = new Promise((resolve) => (ready = resolve));
  camForm.submit = async (done) => {
    await opening;
    return camForm.submit(done);
  };

  let opened;
  try {
    await settled(url);
    opened = await get(url);
  } catch (problem) {
    root.replaceChildren(...refusal(problem, () => mount(camForm, container, kept)));
    camForm.submit = prevent;
    ready();
    return;
  }
  const record = opened.form || {};
  const found = new Problems((problems, only) => showProblems(root, problems, only));
  const reload = () => {
    saver.close();
    return mount(camForm, container);
  };
  const context = {
    caseNumber: opened.caseNumber,
    taskId,
    readOnly: opened.readOnly,
    save: () => saver.flush(),
    reload,
  };
  const set = new FieldSet(opened.page.fields, record, (path) => {
    found.touch(path);
    saver.touch(path);
    // files are no part of the record, but what the server asks of them is
    if (!saver.dirty()) saver.flush().catch(() => null);
  }, '', context);

  // after the fields are drawn: what they hide has left the record
  const { saver, choices } = keepDraft({
    root,
    key: url,
    record,
    opened,
    send: (content, version, keepalive) => put(url, content, { keepalive, headers: { 'If-Match': `"${version}"` } }),
    answered: (answer) => found.take(answer.problems),
    kept,
    reopen: (own) => mount(camForm, container, own),
  });
  const parts = [
    el('div', { class: 'jz-top' }, opened.readOnly ? null : saver.node, choices, found.node),
    el('p', { class: 'jz-purpose' }, opened.page.purpose),
    opened.readOnly
      ? el(
          'div',
          { class: 'jz-claim-hint jz-shown', role: 'status' },
          opened.assignee ? `由${opened.assigneeName || opened.assignee}办理，您只能查看。` : '请先点上方的“领取”，再填写。'
        )
      : null,
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
    set.node,
    el('div', { class: 'jz-foot' }),
  ];
  root.replaceChildren(...parts.filter(Boolean));
  if (opened.readOnly) {
    // not only grey: neither the keyboard nor a screen reader gets in
    set.node.inert = true;
    if (!opened.assignee && !container.closest('.disabled-form') && attempt < 5) {
      // claimed between the question and the answer
      saver.close();
      ready();
      return mount(camForm, container, kept, attempt + 1);
    }
    reopenWhenClaimed(root, container, reload);
  }

  sendThrough(camForm, { root, saver, found });
  ready();
  camForm.store = async (done) => {
    await saver.flush().catch(() => null);
    if (typeof done === 'function') done();
  };
  // drafts are kept on the server, never in the browser of a shared desk
  camForm.storePrevented = true;
}

/** The webapp keeps the form when its task is claimed; the form is opened anew, to be filled in. */
function reopenWhenClaimed(root, container, again) {
  let disabled = Boolean(container.closest('.disabled-form'));
  const watch = new MutationObserver(() => {
    if (!root.isConnected) {
      watch.disconnect();
      return;
    }
    const now = Boolean(container.closest('.disabled-form'));
    if (disabled && !now) {
      watch.disconnect();
      again();
    }
    disabled = now;
  });
  watch.observe(document.body, { attributes: true, attributeFilter: ['class'], subtree: true });
}

window.jiuzhu = Object.assign(window.jiuzhu || {}, { stepForm: mount });

export default [];
