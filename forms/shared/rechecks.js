import { day, el, get } from './api.js';
import { table } from './case-panel.js';

/* Rounds of periodic re-checks: how each stands, and its families with what is not as it was. */
const root = document.getElementById('rechecks');
const list = el('div');
const families = el('div');
const COURSES = [['', '全部'], ['UNCHANGED', '没有明显变化'], ['SAMPLED', '抽中入户'], ['CHANGED', '有变化']];
let chosen = null;
let course = '';

async function open() {
  const rounds = await get('/api/rechecks');
  if (!rounds.length) {
    list.replaceChildren(el('p', { class: 'jz-empty' }, '还没有到期的待遇。每天早上系统自动查找将要到期的待遇，按乡镇（街道）开始核查。'));
    return;
  }
  list.replaceChildren(
    table(
      ['批次', '乡镇（街道）', '到期待遇', '没有变化', '抽中（未入户）', '有变化', '抽查发现变化', '应在此前确认', '进度', ''],
      rounds.map((one) => [
        one.month,
        one.township,
        String(one.screened),
        String(one.unchanged),
        `${one.sampled}（${one.open}）`,
        String(one.changed),
        String(one.found),
        day(one.confirmBy),
        one.state,
        el('a', { href: '#families', onclick: (event) => { event.preventDefault(); chosen = one; course = ''; show(); } }, '名单'),
      ])
    )
  );
}

async function show() {
  const rows = el('tbody');
  const draws = el('p');
  const more = el('button', { type: 'button', hidden: 'hidden' }, '再看五十户');
  let after = null;
  const load = async () => {
    const query = new URLSearchParams();
    if (course) query.set('course', course);
    if (after) query.set('after', after);
    const answer = await get(`/api/rechecks/${encodeURIComponent(chosen.number)}/families?${query}`);
    draws.textContent = answer.draws
      .map((one) => `第${one.no}次抽查：${one.pool}户中抽${one.drawn}户（比例${one.percent}%），种子${one.seed}`)
      .join('；');
    answer.families.forEach((one) => rows.append(line(one)));
    if (!rows.children.length) rows.append(el('tr', {}, el('td', { colspan: '7' }, '没有这样的家庭。')));
    after = answer.families.length ? answer.families[answer.families.length - 1].number : after;
    more.hidden = answer.families.length < 50;
  };
  more.addEventListener('click', load);
  families.replaceChildren(
    el('h4', { id: 'families' }, `${chosen.township}${chosen.month}的名单`),
    el(
      'p',
      {},
      COURSES.map(([code, title]) =>
        el('button', { type: 'button', 'aria-pressed': String(code === course), onclick: () => { course = code; show(); } }, title)
      )
    ),
    draws,
    el(
      'table',
      { class: 'jz-table' },
      el('thead', {}, el('tr', {}, ['户主', '待遇', '到期日', '与上次相比', '怎样核查', '进度', '编号'].map((one) => el('th', {}, one)))),
      rows
    ),
    more
  );
  await load();
  families.scrollIntoView({ block: 'start' });
}

function line(one) {
  const told = [...one.differences, ...(one.unanswered ? [`没有答复：${one.unanswered}`] : [])];
  return el(
    'tr',
    {},
    el('td', {}, `${one.holder}（${one.members}人）`),
    el('td', {}, one.amount),
    el('td', {}, day(one.dueOn)),
    el('td', {}, told.length ? told.map((words) => el('div', {}, words)) : '没有变化'),
    el('td', {}, one.course),
    el('td', {}, one.state + (one.changeNumber ? `（${one.changeNumber}）` : '')),
    el('td', {}, one.number)
  );
}

root.replaceChildren(list, families);
open().catch((failure) => root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, failure.message)));
