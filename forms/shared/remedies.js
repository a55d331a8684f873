import { day, el, get, post } from './api.js';
import { table } from './case-panel.js';

/* Reviews, lawsuits and corrections with their days; a new one begins here too. */
const root = document.getElementById('remedies');
const note = el('p', { class: 'jz-help', role: 'status' });
const list = el('div');
const state = el('select', { class: 'jz-input', 'data-input': 'state', onchange: () => load() }, [['', '全部'], ['OPEN', '办理中'], ['PERFORMED', '已履行'], ['KEPT', '维持原决定']].map(([value, label]) => el('option', { value }, label)));
const said = (failure) => (failure.errors && failure.errors.length ? failure.errors.map((one) => one.message).join('；') : failure.message);

function asking() {
  const kind = el('select', { class: 'jz-input', 'data-input': 'kind' }, [['REVIEW', '行政复议'], ['LAWSUIT', '行政诉讼'], ['OWN', '自行纠正']].map(([value, label]) => el('option', { value }, label)));
  const number = el('input', { class: 'jz-input', type: 'text', maxlength: '48', placeholder: '待遇登记号或者案号', 'data-input': 'number' });
  number.value = new URLSearchParams(window.location.search).get('number') || '';
  const problem = el('span', { class: 'jz-problem', role: 'alert' });
  return el(
    'form',
    {
      class: 'jz-search',
      onsubmit: async (event) => {
        event.preventDefault();
        problem.textContent = '';
        try {
          const opened = await post('/api/remedies', { kind: kind.value, number: number.value.trim() });
          await load();
          note.textContent = `已登记，编号${opened.remedyNumber}。请在待办里登记案情。`;
        } catch (failure) {
          problem.textContent = said(failure);
        }
      },
    },
    el('label', {}, '登记', kind), el('label', {}, '待遇或者案件', number), el('button', { type: 'submit' }, '登记'), problem
  );
}

async function load() {
  try {
    const rows = await get(`/api/remedies${state.value ? `?state=${state.value}` : ''}`);
    note.textContent = rows.length ? `共${rows.length}件。` : '没有复议、诉讼或者纠正。';
    list.replaceChildren(
      table(
        ['编号', '事项', '乡镇（街道）', '待遇、案件', '机关', '收到', '答复期限', '审理期限', '结果', '履行期限', '状态'],
        rows.map((row) => [
          row.remedyNumber, row.kind, row.township, row.awardNumber || row.caseNumber, row.authority || '待登记', row.servedOn ? day(row.servedOn) : '—',
          row.defenceDue ? `${day(row.defenceDue)}${row.defendedOn ? '（已答复）' : ''}` : '—', row.rulingDue ? day(row.rulingDue) : '—', row.ruling || '—', row.performBy ? day(row.performBy) : '—', row.state,
        ])
      )
    );
  } catch (failure) {
    note.textContent = said(failure);
  }
}

async function open() {
  const me = await get('/api/me');
  const may = (me.posts || []).some((post) => ['WINDOW_CLERK', 'DECIDER', 'COUNTY_SUPERVISOR'].includes(post));
  root.replaceChildren(...(may ? [asking()] : []), el('form', { class: 'jz-search', onsubmit: (event) => event.preventDefault() }, el('label', {}, '状态', state)), note, list);
  await load();
}
open();
