import { el, get, post, put, remove, minute } from './api.js';
import { Problems } from './fields.js';
import { household } from './household.js';
import { keepDraft, prevent, refusal, sendThrough, settled } from './saving.js';

/* The start form of the one window: a draft on the server that becomes a case once. */
const KEY = '/api/drafts';

/** @param preset schemes that are ticked to begin with; none asks for needs first, and tells afterwards what was begun */
async function mount(camForm, container, preset) {
  const root = el('div', { class: 'jz-registration' }, el('p', {}, '正在打开登记表……'));
  container.replaceChildren(root);
  camForm.storePrevented = true;
  camForm.variableManager.createVariable({ name: 'draftId', type: 'String', value: '' });
  refuse();
  try {
    await settled(KEY);
    const drafts = await get('/api/drafts');
    if (drafts.length) choose(drafts);
    else await edit(null);
  } catch (problem) {
    root.replaceChildren(...refusal(problem, () => mount(camForm, container)));
  }

  function refuse() {
    camForm.submit = prevent;
  }

  function choose(drafts) {
    refuse();
    const problem = el('div', { class: 'jz-problem', role: 'alert' });
    const attempt = (work) => async (event) => {
      problem.textContent = '';
      try {
        await work(event);
      } catch (e) {
        problem.textContent = e.message;
      }
    };
    root.replaceChildren(
      el('p', { class: 'jz-purpose' }, '本乡镇（街道）有未提交的登记，可以接着填，也可以另起一份。'),
      el(
        'ul',
        { class: 'jz-drafts' },
        drafts.map((draft) =>
          el(
            'li',
            {},
            el('button', { type: 'button', class: 'btn btn-default', onclick: attempt(() => edit(draft.id)) }, `继续：${draft.applicantName}`),
            el('span', { class: 'jz-help' }, ` ${draft.beganBy}登记，保存于 ${minute(draft.savedAt)} `),
            el(
              'button',
              {
                type: 'button',
                class: 'jz-link',
                'aria-label': `删除${draft.applicantName}的登记`,
                onclick: attempt(async (event) => {
                  const row = event.target.closest('li');
                  if (!window.confirm(`删除“${draft.applicantName}”未提交的登记（${draft.beganBy}登记）？删除后不能恢复。`)) return;
                  await remove(`/api/drafts/${draft.id}`);
                  row.remove();
                }),
              },
              '删除'
            )
          )
        )
      ),
      problem,
      el('button', { type: 'button', class: 'btn btn-primary', onclick: attempt(() => edit(null)) }, '新登记一户')
    );
  }

  /**
   * @param draftId null for a new registration; the draft is made with the first thing that is typed
   * @param kept what was typed on this page before another page's content was loaded over it
   */
  async function edit(draftId, kept) {
    root.replaceChildren(el('p', {}, '正在打开登记表……'));
    const opened = draftId ? await get(`/api/drafts/${draftId}`) : { declaration: {}, version: 0 };
    let id = draftId;
    const record = opened.declaration || {};
    const warnings = el('div', { class: 'jz-warning', role: 'status', hidden: true });
    let editor;
    let saver;
    const found = new Problems((problems, only) => editor.show(problems, only));
    editor = await household(
      record,
      (path) => {
        found.touch(path);
        saver.touch();
      },
      true,
      1,
      preset
    );
    const verified = el('input', { type: 'checkbox', 'data-input': 'verified' });
    let known = '';
    const warn = (list) => {
      const lines = list.map((one) => (typeof one === 'string' ? { message: one } : one));
      const text = lines.map((one) => one.message).join('\n');
      if (text === known) return;
      known = text;
      // what has been verified was something else
      verified.checked = false;
      warnings.hidden = !lines.length;
      warnings.replaceChildren(
        ...lines.map((one) => el('div', {}, one.message)),
        el('label', { class: 'jz-flag' }, verified, el('span', {}, '已核实，仍需登记'))
      );
      if (editor.warn) editor.warn(lines);
    };
    const answered = (answer) => {
      warn(answer.warnings || []);
      if (editor.standings) editor.standings(answer.members);
      if (editor.schemes) editor.schemes(answer.schemes);
      found.take(answer.problems);
    };
    const draft = keepDraft({
      root,
      key: KEY,
      record,
      opened,
      send: async (content, version, keepalive) => {
        if (!id) id = (await post('/api/drafts')).id;
        return put(`/api/drafts/${id}`, content, { keepalive, headers: { 'If-Match': `"${version}"` } });
      },
      answered,
      kept,
      reopen: (own) => edit(id, own),
    });
    saver = draft.saver;
    const parts = [
      el('div', { class: 'jz-top' }, saver.node, draft.choices, warnings, found.node),
      el('p', { class: 'jz-purpose' }, '一门受理：填写申请家庭的申报情况，随时自动保存；填完点“开始”立案。身份证号能推出的不用再填。'),
      editor.node,
      el('div', { class: 'jz-foot' }),
    ];
    root.replaceChildren(...parts.filter(Boolean));
    // a draft resumed shows at once what the window should know
    if (draftId) saver.flush().catch(() => null);
    sendThrough(camForm, {
      root,
      saver,
      found,
      hold: async () => {
        if (warnings.hidden) return false;
        if (verified.checked) {
          await put(`/api/drafts/${id}/verification`, { warnings: known.split('\n') });
          return false;
        }
        found.say(['有需要核实的提醒：请核实后勾选“已核实，仍需登记”，再点“开始”。']);
        warnings.scrollIntoView({ block: 'center' });
        verified.focus({ preventScroll: true });
        return true;
      },
      // set last: the webapp takes variables back after an attempt that was refused
      before: () => camForm.variableManager.variableValue('draftId', id),
      after: async (result) => {
        if (!result || !result.businessKey) return;
        if (preset && !preset.length) begun(await get(`/api/drafts/${result.businessKey}/schemes`).catch(() => []));
        else toast(result.businessKey);
      },
    });
  }
}

/* The dialog closes at once: what came of it is said on the page behind it, until it is clicked away. */
function toast(caseNumber) {
  const node = el(
    'div',
    { class: 'jz-toast', role: 'status', title: '点击关闭', onclick: () => node.remove() },
    el('strong', {}, `已登记，案号 ${caseNumber}`),
    el('div', {}, '下一步：核对申请材料，已放入“我的任务”，由您接着办。')
  );
  document.body.append(node);
  setTimeout(() => node.remove(), 20000);
}

/* What has come of a registration of needs, scheme by scheme. */
function begun(lines) {
  const node = el(
    'div',
    { class: 'jz-toast', role: 'status', title: '点击关闭', onclick: () => node.remove() },
    el('strong', {}, '已登记，分别办理：'),
    lines
      .filter((line) => line.choice !== '建议而不办')
      .map((line) => el('div', {}, `${line.title}：${line.number ? `编号 ${line.number}` : '部门已有同一件在办，不重复转'}`)),
    el('div', {}, '由您接着办的已放入“我的任务”。')
  );
  document.body.append(node);
  setTimeout(() => node.remove(), 20000);
}

window.jiuzhu = Object.assign(window.jiuzhu || {}, { registration: mount });

export default [];
