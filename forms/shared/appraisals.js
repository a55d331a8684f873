import { day, el, get, post } from './api.js';
import { table } from './case-panel.js';

/* Democratic appraisals: what is on, what came of it, and how the county orders one of an award. */
const root = document.getElementById('appraisals');
const given = new URLSearchParams(location.search);
const said = (problem) => (problem.errors && problem.errors.length ? problem.errors.map((one) => one.message).join('；') : problem.message);
const link = (number) => el('a', { href: `/appraisals?number=${encodeURIComponent(number)}` }, number);
const caseLink = (number) => (number ? el('a', { href: `/cases/${encodeURIComponent(number)}` }, number) : '');
const section = (title, ...children) => el('section', {}, el('h4', {}, title), ...children);
const factList = (facts) => el('dl', { class: 'jz-facts' }, facts.flatMap(([label, text]) => [el('dt', {}, label), el('dd', {}, text)]));
const none = (text) => el('p', { class: 'jz-help' }, text);
const subject = (one) => el('span', {}, one.awardNumber ? `待遇${one.awardNumber}` : '公示中的案件', one.caseNumber ? '，' : '', caseLink(one.caseNumber));

async function open() {
  if (given.get('number')) return one(given.get('number'));
  const [me, first] = await Promise.all([get('/api/me'), get('/api/appraisals')]);
  const parts = [];
  if ((me.posts || []).includes('COUNTY_SUPERVISOR')) parts.push(order());
  parts.push(section('民主评议', list(first)));
  root.replaceChildren(...parts);
}

function list(first) {
  const holder = el('div');
  const more = el('button', { type: 'button', class: 'btn btn-default', hidden: !first.next }, '更多');
  let rows = first.rows;
  let next = first.next;
  const show = () =>
    holder.replaceChildren(
      rows.length
        ? table(
            ['编号', '乡镇（街道）', '来源', '评议对象', '状态', '结论', '提出', '办结'],
            rows.map((row) => [link(row.number), row.place, row.source, subject(row), row.state, row.conclusion || '', day(row.openedOn), row.closedOn ? day(row.closedOn) : ''])
          )
        : none('没有民主评议。情况清楚、没有争议的申请不评议。')
    );
  more.addEventListener('click', async () => {
    const page = await get(`/api/appraisals?before=${encodeURIComponent(next)}`);
    rows = rows.concat(page.rows);
    next = page.next;
    more.hidden = !next;
    show();
  });
  show();
  return el('div', {}, holder, more);
}

/** The county wants an award looked at by the village. */
function order() {
  const number = el('input', { class: 'jz-input', type: 'text', maxlength: '40', autocomplete: 'off', 'data-input': 'subject', 'aria-label': '待遇登记号或者案号', value: given.get('award') || '' });
  const source = el('select', { class: 'jz-input', 'data-input': 'source', 'aria-label': '来源' }, el('option', { value: 'SAMPLE' }, '监管抽查'), el('option', { value: 'REPORT' }, '投诉举报'));
  const reason = el('textarea', { class: 'jz-input', rows: '3', maxlength: '500', 'data-input': 'reason', 'aria-label': '事由' });
  const problem = el('div', { class: 'jz-problem', role: 'alert' });
  const button = el('button', { type: 'submit', 'data-input': 'order' }, '提出民主评议');
  const form = el(
    'form',
    {
      onsubmit: async (event) => {
        event.preventDefault();
        problem.textContent = '';
        button.disabled = true;
        try {
          const ordered = await post('/api/appraisals', { subject: number.value, source: source.value, reason: reason.value });
          location.assign(`/appraisals?number=${encodeURIComponent(ordered.number)}`);
        } catch (refused) {
          problem.textContent = said(refused);
          button.disabled = false;
        }
      },
    },
    el('div', { class: 'jz-search' }, el('label', {}, '待遇登记号或者案号', number), el('label', {}, '来源', source)),
    el('label', {}, '事由（写明为什么要评议，不写举报人）', reason),
    el('div', { class: 'jz-search' }, button, problem)
  );
  return el('details', { open: Boolean(given.get('award')) }, el('summary', {}, '对已确认的待遇提出民主评议（事后监管）'), form);
}

async function one(number) {
  const view = await get(`/api/appraisals/${encodeURIComponent(number)}`);
  const head = view.appraisal;
  const facts = [
    ['编号', head.number],
    ['乡镇（街道）', head.place],
    ['评议对象', subject(head)],
    ['来源和事由', `${head.source}：${view.reason}`],
    ['状态', head.state],
  ];
  if (head.conclusion) facts.push(['结论', head.conclusion]);
  if (view.survey) facts.push(['复查', view.survey]);
  if (view.changeNumber) facts.push(['待遇变更', view.changeNumber]);
  if (view.supervision) facts.push(['督办', view.supervision]);
  const parts = [el('h3', {}, `民主评议 ${head.number}`), factList(facts)];
  for (const sitting of view.sessions) {
    const lines = [
      ['时间地点', `${day(sitting.heldOn)} ${sitting.heldAt}，${sitting.place}，主持：${sitting.host}`],
      ['情况', sitting.state],
    ];
    if (sitting.votes) lines.push(['投票', sitting.votes]);
    if (sitting.points) lines.push(['评议意见', sitting.points]);
    if (sitting.note) lines.push(['说明', sitting.note]);
    parts.push(
      section(
        `第${sitting.number}次`,
        factList(lines),
        table(
          ['参加人', '身份', '到会', '签字'],
          sitting.people.map((person) => [person.name, person.kind, person.presence, person.signed ? '已签字' : ''])
        )
      )
    );
  }
  parts.push(
    section(
      '文书',
      view.letters.length
        ? table(
            ['文书', '文号', '打开'],
            view.letters.map((letter) => [letter.title, letter.number, el('a', { href: `/api/letters/${letter.id}/pdf`, target: '_blank', rel: 'noopener' }, '打印')])
          )
        : none('还没有。')
    )
  );
  root.replaceChildren(...parts);
}

open().catch((problem) => {
  root.textContent = problem.message;
});
