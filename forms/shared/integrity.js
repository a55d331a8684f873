import { day, el, get, post } from './api.js';
import { table } from './case-panel.js';

/* The list of the dishonest by where a case stands, and one case with its pushes, its recovery and its requests. */
const root = document.getElementById('integrity');
const SHELVES = { LISTED: '在册', ACTIVE: '在办', ENDED: '期满移出', RECALLED: '提前移出、撤回', CLOSED: '不予认定、只作记录' };
let shelf = 'LISTED';

const said = (failure) => (failure.errors && failure.errors.length ? failure.errors.map((one) => one.message).join('；') : failure.message);
const alarm = (failure) => root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, said(failure)));

const facts = (items) => el('dl', { class: 'jz-facts' }, items.map(([label, text]) => el('div', {}, el('dt', {}, label), el('dd', {}, text))));

function rows(page) {
  return page.rows.map((row) => [
    el('a', { href: `/integrity/${encodeURIComponent(row.caseNumber)}` }, row.caseNumber),
    row.township,
    `${row.person} ${row.idNumber}`,
    row.act,
    row.amount,
    row.state + (row.disputed ? '（有异议）' : ''),
    row.decisionNumber || '',
    row.until ? `${day(row.from)}至${day(row.until)}` : '',
    row.endedOn ? `${day(row.endedOn)}，${row.ending}` : '',
  ]);
}

async function list() {
  const id = el('input', { class: 'jz-input', type: 'text', autocomplete: 'off', maxlength: '18', 'data-input': 'idNumber' });
  const choice = el('select', { class: 'jz-input', 'data-input': 'shelf' }, Object.entries(SHELVES).map(([value, label]) => el('option', { value }, label)));
  choice.value = shelf;
  const problem = el('span', { class: 'jz-problem', role: 'alert' });
  const found = el('div');
  const heads = ['案号', '乡镇（街道）', '当事人', '失信行为', '金额', '状态', '决定', '限制期', '移出'];
  async function search(after) {
    problem.textContent = '';
    try {
      const page = await post('/api/integrity/searches', { shelf: choice.value, idNumber: id.value.trim() || null, after });
      const part = [page.rows.length ? table(heads, rows(page)) : el('p', {}, after ? '没有更多。' : `没有${SHELVES[choice.value]}的失信案件。`)];
      if (page.next) part.push(el('button', { type: 'button', onclick: (event) => { event.target.remove(); search(page.next); } }, '更多'));
      if (after) found.append(...part);
      else found.replaceChildren(...part);
    } catch (failure) {
      problem.textContent = said(failure);
    }
  }
  const form = el(
    'form',
    { class: 'jz-search', onsubmit: (event) => { event.preventDefault(); shelf = choice.value; search(null); } },
    el('label', {}, '状态', choice),
    el('label', {}, '身份证号码', id),
    el('button', { type: 'submit' }, '查询'),
    problem
  );
  const [clues, me, measures] = await Promise.all([get('/api/integrity/clues'), get('/api/me'), get('/api/integrity/measures')]);
  const manager = (me.posts || []).includes('CITY_MANAGER');
  root.replaceChildren(
    form,
    found,
    el('h4', {}, '最近的线索'),
    clues.length
      ? table(
          ['线索', '乡镇（街道）', '来源', '状态', '失信案件'],
          clues.map((clue) => [clue.clueNumber, clue.township, clue.source, clue.state, clue.caseNumber ? el('a', { href: `/integrity/${encodeURIComponent(clue.caseNumber)}` }, clue.caseNumber) : ''])
        )
      : el('p', {}, '没有线索。'),
    el('h4', {}, '惩戒措施和依据'),
    table(
      ['措施', '依据', ...(manager ? [''] : [])],
      measures.map((one) => [one.title, one.basis, ...(manager && /^M/.test(one.code) ? [withdraw(one.code)] : manager ? ['通知写明'] : [])])
    ),
    ...(manager ? [adding()] : [])
  );
  await search(null);
}

function withdraw(code) {
  return el('button', { type: 'button', onclick: () => post(`/api/integrity/measures/${encodeURIComponent(code)}/withdrawal`).then(open, alarm) }, '停用');
}

function adding() {
  const title = el('input', { class: 'jz-input', type: 'text', maxlength: '200', 'data-input': 'measure' });
  const basis = el('input', { class: 'jz-input', type: 'text', maxlength: '300', placeholder: '写到条或者文号', 'data-input': 'basis' });
  return sends('/api/integrity/measures', () => ({ title: title.value.trim(), basis: basis.value.trim() }), '增加措施', el('label', {}, '措施', title), el('label', {}, '依据', basis));
}

function entry(number, posts) {
  const kinds = [['PAYMENT', '退回']];
  if (posts.includes('DECIDER') || posts.includes('COUNTY_SUPERVISOR')) kinds.push(['MORE', '追加'], ['LESS', '核减']);
  if (posts.includes('COUNTY_SUPERVISOR')) kinds.push(['WAIVER', '核销']);
  const kind = el('select', { class: 'jz-input', 'data-input': 'kind' }, kinds.map(([value, label]) => el('option', { value }, label)));
  const amount = el('input', { class: 'jz-input', type: 'text', inputmode: 'decimal', maxlength: '15', placeholder: '元', 'data-input': 'amount' });
  const when = el('input', { class: 'jz-input', type: 'date', 'data-input': 'day' });
  const voucher = el('input', { class: 'jz-input', type: 'text', maxlength: '60', placeholder: '凭证号、文号', 'data-input': 'voucher' });
  const note = el('input', { class: 'jz-input', type: 'text', maxlength: '300', 'data-input': 'note' });
  return sends(
    `/api/integrity/${encodeURIComponent(number)}/recoveries`,
    () => ({ kind: kind.value, amount: Number(amount.value.replace(/[,，\s]/g, '')) || null, day: when.value || null, voucher: voucher.value.trim(), note: note.value.trim() }),
    '登记',
    el('label', {}, '事项', kind),
    el('label', {}, '金额', amount),
    el('label', {}, '日期', when),
    el('label', {}, '凭证', voucher),
    el('label', {}, '说明', note)
  );
}

function asking(number) {
  const kind = el('select', { class: 'jz-input', 'data-input': 'request' }, [['OBJECTION', '异议'], ['REPAIR', '信用修复'], ['DEATH', '本人死亡，申请移出']].map(([value, label]) => el('option', { value }, label)));
  const content = el('input', { class: 'jz-input', type: 'text', maxlength: '1000', placeholder: '事实和理由', 'data-input': 'content' });
  return sends(
    `/api/integrity/${encodeURIComponent(number)}/requests`,
    () => ({ kind: kind.value, content: content.value.trim() }),
    '登记申请',
    el('label', {}, '申请', kind),
    el('label', {}, '理由', content)
  );
}

function sends(url, body, label, ...fields) {
  const problem = el('span', { class: 'jz-problem', role: 'alert' });
  return el(
    'form',
    {
      class: 'jz-search',
      onsubmit: async (event) => {
        event.preventDefault();
        problem.textContent = '';
        try {
          await post(url, body());
          await open();
        } catch (failure) {
          problem.textContent = said(failure);
        }
      },
    },
    ...fields,
    el('button', { type: 'submit' }, label),
    problem
  );
}

async function one(number) {
  const [me, view] = await Promise.all([get('/api/me'), get(`/api/integrity/${encodeURIComponent(number)}`)]);
  const posts = me.posts || [];
  const row = view.row;
  const may = (...wanted) => wanted.some((post) => posts.includes(post));
  root.replaceChildren(
    el('h4', {}, `${row.caseNumber} ${row.person}（${row.state}${row.disputed ? '，有异议' : ''}）`),
    facts(
      [
        ['当事人', `${row.person}，${row.idNumber}`],
        ['乡镇（街道）', row.township],
        ['失信行为', row.act],
        ['金额', row.amount],
        ...(row.until ? [['决定', row.decisionNumber], ['限制期', `${day(row.from)}至${day(row.until)}`]] : []),
        ...(row.endedOn ? [['移出', `${day(row.endedOn)}，${row.ending}`]] : []),
        ...view.lines.map((line) => [line.label, line.text]),
      ]
    ),
    ...(view.measures.length ? [el('h4', {}, '措施和依据'), table(['措施', '依据'], view.measures.map((one) => [one.title, one.basis]))] : []),
    ...(view.pushes.length
      ? [el('h4', {}, '推送和撤回'), table(['部门', '推送', '状态', '回执'], view.pushes.map((one) => [one.department, one.kind, one.state, one.receivedOn ? `${day(one.receivedOn)}，${one.receipt}` : '']))]
      : []),
    ...(view.recovery.length
      ? [
          el('h4', {}, `追回（尚欠${view.due}）`),
          table(['事项', '日期', '金额', '尚欠', '凭证', '说明', '经办'], view.recovery.map((one) => [one.kind, day(one.day), one.amount, one.due, one.voucher, one.note, one.by])),
          ...(may('WINDOW_CLERK', 'DECIDER', 'COUNTY_CHECKER', 'COUNTY_SUPERVISOR') ? [entry(number, posts)] : []),
        ]
      : []),
    el('h4', {}, '异议、修复和移出申请'),
    view.requests.length ? table(['申请', '提出', '应办结', '决定'], view.requests.map((one) => [one.kind, day(one.madeOn), day(one.dueOn), one.outcome ? `${one.outcome}，${day(one.decidedOn)}` : '在办'])) : el('p', {}, '没有申请。'),
    ...(view.listed && may('WINDOW_CLERK', 'SURVEYOR', 'DECIDER') ? [asking(number)] : []),
    el('h4', {}, '文书'),
    table(['文书', '文号', '送达'], view.papers.map((paper) => [el('a', { href: `/api/letters/${paper.id}/pdf`, target: '_blank' }, paper.title), paper.number, paper.deliveredOn ? day(paper.deliveredOn) : '未送达']))
  );
}

const open = () => (root.dataset.case ? one(root.dataset.case) : list()).catch(alarm);
open();
