import { el, get } from './api.js';
import { table } from './case-panel.js';

/* The register of awards, page by page. */
const root = document.getElementById('awards');
const CATEGORY = [['', '全部类别'], ['SUBSISTENCE', '最低生活保障家庭'], ['EDGE', '最低生活保障边缘家庭'], ['RIGID', '刚性支出困难家庭']];
const STATE = [['', '全部'], ['ACTIVE', '享受中'], ['ENDED', '已停止']];
const select = (name, options) => el('select', { class: 'jz-input', 'data-input': name, onchange: () => load(null) }, options.map(([value, label]) => el('option', { value }, label)));
const category = select('category', CATEGORY);
const standing = select('state', STATE);
const list = el('div');
const state = el('p', { class: 'jz-help', role: 'status' });
const more = el('button', { type: 'button', class: 'btn btn-default', hidden: true }, '更多');
let rows = [];
let next = null;

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
        ['登记号', '户主', '乡镇', '类别', '人数', '月保障金', '起', '止', '有效期至', '状态', '核查周期', '案卷'],
        rows.map((row) => [
          row.awardNumber, row.holder, row.township, row.category, `${row.members}人`, row.amount, row.from, row.to || '—', row.validUntil || '—', row.state,
          `${row.reviewMonths}个月`, row.caseNumber ? el('a', { href: `/cases/${encodeURIComponent(row.caseNumber)}` }, row.caseNumber) : '移交登记',
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
  state, list, more
);
load(null);
