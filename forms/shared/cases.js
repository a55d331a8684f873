import { day, el, get, post } from './api.js';
import { clockMark, table } from './case-panel.js';

/* The list of cases: search and paging; what is typed travels in the body, never in the address. */
const root = document.getElementById('cases');
const STATUS = [
  ['', '全部状态'], ['REGISTERED', '已登记'], ['AWAITING_MATERIALS', '待补正'], ['ACCEPTED', '已受理'], ['CONFIRMED', '已确认'],
  ['REFUSED', '不予确认'], ['TERMINATED', '已终止'], ['REFERRED', '已转办'], ['WITHDRAWN', '已撤回'], ['NOT_ACCEPTED', '不予受理'], ['LAPSED', '逾期未补正'],
];
const given = new URLSearchParams(window.location.search);
const fields = {};

function field(name, label, input) {
  fields[name] = { input, problem: el('div', { class: 'jz-problem', role: 'alert', 'data-problem': name }) };
  return el('label', {}, label, input, fields[name].problem);
}

const text = (name, label, help) =>
  field(name, label, el('input', { class: 'jz-input', type: 'text', autocomplete: 'off', maxlength: '60', placeholder: help, 'data-input': name }));

const list = el('div');
const more = el('button', { type: 'button', class: 'btn btn-default', hidden: true }, '更多');
const state = el('p', { class: 'jz-help', role: 'status' });
const CLOCK = [['', '全部期限'], ['GREEN', '绿：正常'], ['YELLOW', '黄：将到期'], ['RED', '红：临近到期'], ['OVERDUE', '已超期'], ['STOPPED', '停止计时']];
const colour = el('select', { class: 'jz-input', 'data-input': 'colour' }, CLOCK.map(([value, label]) => el('option', { value }, label)));
colour.value = given.get('overdue') === '1' ? 'OVERDUE' : '';
const status = el('select', { class: 'jz-input', 'data-input': 'status' }, STATUS.map(([value, label]) => el('option', { value }, label)));
const form = el(
  'form',
  { class: 'jz-search', onsubmit: (event) => { event.preventDefault(); search(); } },
  text('caseNumber', '案号', '可只填前一部分'),
  text('idNumber', '身份证号', '任一成员，18位'),
  text('applicant', '申请人', '全名'),
  field('status', '状态', status),
  field('colour', '办理期限', colour),
  el('button', { type: 'submit' }, '查询')
);

let rows = [];
let next = null;

function query() {
  const value = (name) => fields[name].input.value.trim() || null;
  return {
    township: given.get('township'),
    caseNumber: value('caseNumber'),
    idNumber: value('idNumber'),
    applicant: value('applicant'),
    status: status.value || null,
    colour: colour.value || null,
  };
}

async function load(after) {
  Object.values(fields).forEach((one) => (one.problem.textContent = ''));
  state.textContent = '正在查询……';
  try {
    const page = await post('/api/cases/searches', { ...query(), after });
    rows = after ? rows.concat(page.rows) : page.rows;
    next = page.next || null;
    more.hidden = !next;
    draw();
    state.textContent = rows.length ? `已列出${rows.length}件${next ? '，还有更多' : ''}。` : '没有符合条件的案件。';
  } catch (problem) {
    state.textContent = problem.errors.length ? '' : problem.message;
    problem.errors.forEach((one) => {
      if (fields[one.field]) fields[one.field].problem.textContent = one.message;
      else state.textContent = one.message;
    });
  }
}

function search() {
  load(null);
}

function draw() {
  list.replaceChildren(
    table(
      ['案号', '事项', '申请人', '乡镇', '状态', '期限', '现在的环节和办理人', '待遇', '申请日期'],
      rows.map((row) => [
        el('a', { href: `/cases/${encodeURIComponent(row.caseNumber)}` }, row.caseNumber),
        row.kind,
        row.applicant,
        row.township,
        row.status,
        clockMark(row.colour, row.clock),
        row.steps || (row.open ? '等待中' : '—'),
        row.award || '—',
        day(row.appliedOn),
      ])
    )
  );
}

/** The funds are shown to those who may open them. */
get('/api/me')
  .then((me) => {
    const bar = document.querySelector('header.bar');
    if (bar && (me.posts || []).some((post) => ['DECIDER', 'COUNTY_SUPERVISOR', 'CITY_MANAGER', 'AUDITOR'].includes(post))) {
      bar.insertBefore(el('a', { href: '/reserve-funds' }, '临时救助备用金'), bar.querySelector('a[href="/"]'));
    }
  })
  .catch(() => null);

more.addEventListener('click', () => load(next));
root.replaceChildren(form, state, list, more);
if (given.get('township')) {
  form.append(el('a', { href: '/cases' }, '查看全部乡镇'));
}
search();
