import { el, get, post, put, remove, minute } from './api.js';
import { FieldSet, Problems, showProblems } from './fields.js';
import { keepDraft, prevent, refusal, sendThrough, settled } from './saving.js';

/* The start form of the hotline: what is typed at the telephone, with what is known of the caller and the place beside it. */
const KEY = '/api/hotline/calls';

async function mount(camForm, container) {
  const root = el('div', { class: 'jz-step jz-call' }, el('p', {}, '正在打开来电登记……'));
  container.replaceChildren(root);
  camForm.storePrevented = true;
  camForm.variableManager.createVariable({ name: 'draftId', type: 'String', value: '' });
  camForm.submit = prevent;
  try {
    await settled(KEY);
    const desk = await get(KEY);
    if (desk.open.length) choose(desk);
    else await edit(desk, null);
  } catch (problem) {
    root.replaceChildren(...refusal(problem, () => mount(camForm, container)));
  }

  /** The telephone rings: a new call comes first, what was left unfinished stands below. */
  function choose(desk) {
    camForm.submit = prevent;
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
      el('button', { type: 'button', class: 'btn btn-primary', 'data-call': 'new', onclick: attempt(() => edit(desk, null)) }, '登记新来电'),
      el('p', { class: 'jz-purpose' }, '没有提交的来电，可以接着填：'),
      el(
        'ul',
        { class: 'jz-drafts' },
        desk.open.map((draft) =>
          el(
            'li',
            {},
            el('button', { type: 'button', class: 'btn btn-default', onclick: attempt(() => edit(desk, draft.id)) }, `继续：${draft.caller}`),
            el('span', { class: 'jz-help' }, ` ${draft.begunBy}登记，保存于 ${minute(draft.savedAt)} `),
            el(
              'button',
              {
                type: 'button',
                class: 'jz-link',
                'aria-label': `删除${draft.caller}的来电登记`,
                onclick: attempt(async (event) => {
                  const row = event.target.closest('li');
                  if (!window.confirm(`删除“${draft.caller}”没有提交的来电登记？删除后不能恢复。`)) return;
                  await remove(`${KEY}/${draft.id}`);
                  row.remove();
                }),
              },
              '删除'
            )
          )
        )
      ),
      problem
    );
  }

  /** @param kept what was typed on this page before another page's content was loaded over it */
  async function edit(desk, draftId, kept) {
    const opened = draftId ? await get(`${KEY}/${draftId}`) : { call: {}, version: 0 };
    let id = draftId;
    const record = opened.call || {};
    let saver;
    const found = new Problems((problems, only) => showProblems(root, problems, only));
    const known = el('aside', { class: 'jz-known', 'aria-live': 'polite' });
    const set = new FieldSet(desk.fields, record, (path) => {
      found.touch(path);
      saver.touch();
    });
    const draft = keepDraft({
      root,
      key: KEY,
      record,
      opened,
      send: async (content, version, keepalive) => {
        if (!id) id = (await post(KEY)).id;
        return put(`${KEY}/${id}`, content, { keepalive, headers: { 'If-Match': `"${version}"` } });
      },
      answered: (answer) => {
        found.take(answer.problems);
        known.replaceChildren(...beside(answer));
      },
      kept,
      reopen: (own) => edit(desk, id, own),
    });
    saver = draft.saver;
    root.replaceChildren(
      ...[
        el('div', { class: 'jz-top' }, saver.node, draft.choices, found.node),
        el('p', { class: 'jz-purpose' }, '边听边记，随时自动保存；填完点“开始”生成工单，由您作为首问责任人负责到办结。'),
        known,
        set.node,
        el('div', { class: 'jz-foot' }),
      ]
    );
    if (draftId) saver.flush().catch(() => null);
    sendThrough(camForm, {
      root,
      saver,
      found,
      before: () => camForm.variableManager.variableValue('draftId', id),
    });
  }
}

/** The caller's earlier orders and the cases that the call may be about. */
function beside(answer) {
  const parts = [];
  if (answer.earlier.length) {
    parts.push(
      el('strong', {}, '来电人以前的工单：'),
      el(
        'ul',
        {},
        answer.earlier.map((one) =>
          el(
            'li',
            {},
            el('a', { href: `/hotline/${one.orderNumber}`, target: '_blank', rel: 'noopener' }, one.orderNumber),
            `，${minute(one.takenAt)}，${one.kind}，${one.state}：${one.gist}`
          )
        )
      )
    );
  }
  if (answer.cases.length) {
    parts.push(
      el('strong', {}, '有关的在办案件：'),
      el(
        'ul',
        {},
        answer.cases.map((one) => el('li', {}, `${one.caseNumber}，${one.applicant}，${one.place}，${one.status}${one.same ? '（与来电人同名）' : ''}`))
      )
    );
  }
  return parts;
}

window.jiuzhu = Object.assign(window.jiuzhu || {}, { hotlineCall: mount });

export default [];
