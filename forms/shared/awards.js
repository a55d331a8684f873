import { el, get, post } from './api.js';
import { table } from './case-panel.js';

/* The register of awards, page by page. */
const root = document.getElementById('awards');
const CATEGORY = [['', '全部类别'], ['SUBSISTENCE', '最低生活保障家庭'], ['EDGE', '最低生活保障边缘家庭'], ['RIGID', '刚性支出困难家庭']];
const STATE = [['', '全部'], ['ACTIVE', '享受中'], ['ENDED', '已停止']];
const select = (name, options) => el('select', { class: 'jz-input', 'data-input': name, onchange: () => load(null) }, options.map(([value, label]) => el('option', { value }, label)));
const category = select('category', CATEGORY);
const standing = select('state', STATE);
const list = el('div');
const detail = el('section', { id: 'award-history' });
const state = el('p', { class: 'jz-help', role: 'status' });
const more = el('button', { type: 'button', class: 'btn btn-default', hidden: true }, '更多');
let rows = [];
let next = null;

/* What has become of one award, and the papers of its changes; a change begins here too. */
async function history(row) {
  const number = encodeURIComponent(row.awardNumber);
  try {
    const found = await get(`/api/awards/${number}/history`);
    const begin = el('button', { type: 'button', class: 'btn btn-primary', 'data-act': 'change', onclick: async () => {
      if (!window.confirm('对家庭不利的变更先告知、听取陈述申辩，再由另一人签署。确定提出吗？')) return;
      try {
        const opened = await post(`/api/awards/${number}/changes`, {});
        await history(row);
        state.textContent = `已开始办理，编号${opened.changeNumber}。请在待办里写明理由、事实和证据。`;
      } catch (problem) {
        state.textContent = problem.message;
      }
    } }, '提出停发、减发或增发');
    detail.replaceChildren(
      el('h2', {}, `${row.awardNumber} ${row.holder}`),
      table(['日期', '变更', '事实和理由', '签署'], found.events.map((one) => [one.on, one.detail, one.reason || '—', one.by])),
      found.changes.length
        ? table(['办理编号', '提出', '状态', '文书'], found.changes.map((one) => [
          one.changeNumber, one.openedOn, one.state,
          el('span', {}, one.papers.map((paper) => el('div', {}, el('a', { href: paper.href, target: '_blank' }, paper.title), ` ${paper.number}${paper.deliveredOn ? `，${paper.deliveredOn}送达` : ''}`))),
        ]))
        : el('p', { class: 'jz-help' }, '没有办理过停发、减发或增发。'),
      el('p', {}, el('a', { href: `/ledger?award=${number}`, 'data-act': 'ledger' }, '这份待遇的多发、少发（补退台账）'), '　', el('a', { href: `/remedies?number=${number}`, 'data-act': 'remedy' }, '登记复议、诉讼或者自行纠正')),
      row.to ? '' : begin
    );
    detail.scrollIntoView({ block: 'nearest' });
  } catch (problem) {
    state.textContent = problem.message;
  }
}

async function load(after) {
  const query = new URLSearchParams();
  if (category.value) query.set('category', category.value);
  if (standing.value) query.set('state', standing.value);
  if (after) query.set('after', after);
  try {
    const page = await get(`/api/awards?${query}`);
    rows = after ? rows.concat(page.rows) : page.rows;
    next = page.next || null;
    more.hidden = !next;
    state.textContent = rows.length ? `已列出${rows.length}件${next ? '，还有更多' : ''}。` : '没有符合条件的待遇。';
    list.replaceChildren(
      table(
        ['登记号', '户主', '乡镇', '类别', '人数', '月保障金', '起', '止', '有效期至', '状态', '核查周期', '案卷', '变更'],
        rows.map((row) => [
          row.awardNumber, row.holder, row.township, row.category, `${row.members}人`, row.amount, row.from, row.to || '—', row.validUntil || '—', row.state,
          `${row.reviewMonths}个月`, row.caseNumber ? el('a', { href: `/cases/${encodeURIComponent(row.caseNumber)}` }, row.caseNumber) : '移交登记',
          el('button', { type: 'button', class: 'btn btn-default btn-xs', 'data-history': row.awardNumber, onclick: () => history(row) }, '变更记录'),
        ])
      )
    );
  } catch (problem) {
    state.textContent = problem.message;
  }
}

more.addEventListener('click', () => load(next));
root.replaceChildren(
  el('form', { class: 'jz-search', onsubmit: (event) => event.preventDefault() }, el('label', {}, '类别', category), el('label', {}, '状态', standing)),
  state, list, more, detail
);
load(null);
