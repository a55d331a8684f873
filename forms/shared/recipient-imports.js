import { el, get, post, minute } from './api.js';

/* A county brings its present recipients in: a file checked as a whole, approved by another person, written in the background. */
const root = document.getElementById('imports');
const STATE = { CHECKED: '已核对，待另一人批准', ENTERING: '正在登记', ENTERED: '已登记，全部生效', CONFLICT: '有人已在其他待遇中，已全部退回', ABANDONED: '已放弃' };
const yuan = (amount) => `${Number(amount).toLocaleString('zh-CN', { minimumFractionDigits: 2 })}元`;
let timer;

async function draw() {
  const me = await get('/api/me');
  const list = el('div');
  const parts = [list];
  if (me.posts.includes('COUNTY_SUPERVISOR')) parts.unshift(form());
  root.replaceChildren(...parts);

  async function refresh() {
    clearTimeout(timer);
    const entries = await get('/api/recipient-imports');
    list.replaceChildren(
      el('h3', {}, '导入记录'),
      entries.length ? table(entries) : el('p', { class: 'jz-help' }, '还没有导入。')
    );
    if (entries.some((entry) => entry.state === 'ENTERING')) timer = setTimeout(refresh, 2000);
  }

  function table(entries) {
    return el(
      'table',
      { class: 'jz-table' },
      el('thead', {}, el('tr', {}, ['上传', '移交文号', '户数', '人数', '月保障金合计', '状态', '办理'].map((head) => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, entries.map((entry) =>
        el('tr', { 'data-import': entry.id },
          el('td', {}, minute(entry.uploadedAt)),
          el('td', {}, entry.documentNumber),
          el('td', {}, entry.households),
          el('td', {}, entry.persons),
          el('td', {}, yuan(entry.monthlyTotalFen / 100)),
          el('td', {},
            entry.state === 'CONFLICT' && entry.conflictRow ? `${STATE.CONFLICT}（第${entry.conflictRow}行）` : STATE[entry.state],
            entry.state === 'ENTERING'
              ? el('div', {}, el('progress', { max: String(entry.households), value: String(entry.entered), 'aria-label': '登记进度' }), ` ${entry.entered}/${entry.households}`)
              : null),
          el('td', {}, entry.state === 'CHECKED' ? actions(entry) : '')
        )))
    );
  }

  function actions(entry) {
    const problem = el('div', { class: 'jz-problem', role: 'alert' });
    const act = (name, question) => async () => {
      if (!window.confirm(question)) return;
      try {
        await post(`/api/recipient-imports/${entry.id}/${name}`);
        await refresh();
      } catch (refused) {
        problem.textContent = refused.message;
      }
    };
    return el('div', {},
      entry.uploadedBy === me.id
        ? el('span', { class: 'jz-help' }, '由另一人批准　')
        : el('button', { type: 'button', onclick: act('approval', `批准导入${entry.households}户，每月共${yuan(entry.monthlyTotalFen / 100)}？`) }, '批准'),
      ' ',
      el('button', { type: 'button', class: 'jz-link', onclick: act('abandonment', '放弃这次导入？') }, '放弃'),
      problem);
  }

  function form() {
    const file = el('input', { type: 'file', accept: '.csv,.xlsx', 'aria-label': '在享对象名册' });
    const number = el('input', { type: 'text', maxlength: '100', placeholder: '移交名册的文号', 'aria-label': '移交名册的文号' });
    const problems = el('div', { class: 'jz-problem', role: 'alert' });
    const state = el('div', { role: 'status' });
    const button = el('button', { type: 'button' }, '上传并核对');
    button.addEventListener('click', async () => {
      problems.replaceChildren();
      state.textContent = '';
      if (!file.files.length || !number.value.trim()) {
        problems.textContent = '请选择名册文件并填写移交文号。';
        return;
      }
      const body = new FormData();
      body.append('file', file.files[0]);
      body.append('documentNumber', number.value);
      button.disabled = true;
      state.textContent = '正在核对，五万行约需半分钟……';
      try {
        const entry = await post('/api/recipient-imports', body);
        state.textContent = `核对无误：${entry.households}户${entry.persons}人，每月${yuan(entry.monthlyTotalFen / 100)}。请另一位县级监管岗批准。`;
        await refresh();
      } catch (refused) {
        state.textContent = '';
        const found = refused.errors.length ? refused.errors.map((one) => one.message) : [refused.message];
        problems.replaceChildren(
          el('div', {}, `有${found.length}处不符，整表没有导入。改好后重新上传：`),
          ...found.slice(0, 200).map((text) => el('div', {}, text)),
          found.length > 200 ? el('div', {}, `其余${found.length - 200}处改好这些后再看。`) : ''
        );
      } finally {
        button.disabled = false;
      }
    });
    return el('section', { class: 'jz-section' },
      el('h3', {}, '导入名册'),
      el('p', { class: 'jz-help' }, '一人一行，同一户排在一起，第一行是户主；有一行不符，整表不导入。',
        el('a', { href: '/api/recipient-imports/template' }, '下载样表')),
      el('div', { class: 'line' }, file, number, button),
      state,
      problems);
  }

  await refresh();
}

draw().catch((problem) => root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, problem.message)));
