import { el, get, post, minute } from './api.js';
import { table } from './case-panel.js';
import { token } from './session.js';

/* The monthly payment lists: all of them, or one with its lines. */
const root = document.getElementById('payments');
const STATE = [['', '全部状态'], ['COMPUTING', '正在计算'], ['CHECKING', '待核对'], ['RELEASING', '待审签'], ['RELEASED', '待登记结果'], ['CLOSED', '已办结'], ['CANCELLED', '已作废']];
const VIEW = [
  ['undecided=true', '待决定'], ['', '全部'], ['standing=FLAGGED', '有疑问'], ['standing=EXCLUDED', '不列入'], ['difference=FIRST', '新增'], ['difference=ENDED', '停发'],
  ['difference=AMOUNT', '金额变动'], ['difference=ACCOUNT', '账户变动'], ['decision=HOLD', '暂缓'], ['decision=REFUSE', '本月不发'], ['result=FAILED', '发放失败'],
];
const DECISION = [['', '请选择'], ['PAY', '照发'], ['CURRENT', '只发当月'], ['HOLD', '暂缓'], ['REFUSE', '本月不发']];
const yuan = (fen) => (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 });
const select = (label, options, onchange) => el('select', { class: 'jz-input', 'aria-label': label, onchange }, options.map(([value, text]) => el('option', { value }, text)));
const alertBox = () => el('div', { class: 'jz-problem', role: 'alert' });

function say(box, problem) {
  const found = problem.errors && problem.errors.length ? problem.errors.map((one) => one.message) : [problem.message];
  box.replaceChildren(...found.slice(0, 100).map((text) => el('div', {}, text)), found.length > 100 ? `其余${found.length - 100}处改好这些后再看。` : '');
}

async function list() {
  const me = await get('/api/me');
  const month = el('input', { class: 'jz-input', type: 'month', 'aria-label': '月份', onchange: () => load(null) });
  const state = select('状态', STATE, () => load(null));
  const body = el('div');
  const more = el('button', { type: 'button', class: 'btn btn-default', hidden: true, onclick: () => load(next) }, '更多');
  let rows = [];
  let next = null;
  async function load(before) {
    const query = new URLSearchParams();
    if (month.value) query.set('month', month.value);
    if (state.value) query.set('state', state.value);
    if (before) query.set('before', before);
    const page = await get(`/api/payments?${query}`);
    rows = before ? rows.concat(page.rows) : page.rows;
    next = page.next || null;
    more.hidden = !next;
    body.replaceChildren(
      rows.length
        ? table(['清册', '地区', '月份', '状态', '编制', '核对', '审签'], rows.map((run) => [
            el('a', { href: `/payments/${encodeURIComponent(run.runNumber)}` }, run.runNumber), run.area, run.month + (run.supplementary ? '（补发）' : ''), progress(run),
            `${run.openedBy}，${minute(run.openedAt)}`, run.checkedBy || '', run.releasedBy || '',
          ]))
        : el('p', { class: 'jz-help' }, '没有符合条件的清册。')
    );
  }
  root.replaceChildren(
    ...[
      me.posts.some((one) => one === 'COUNTY_CHECKER' || one === 'COUNTY_SUPERVISOR') ? opening() : null,
      el('form', { class: 'jz-search', onsubmit: (event) => event.preventDefault() }, el('label', {}, '月份', month), el('label', {}, '状态', state)),
      body, more,
      me.posts.some((one) => one === 'DECIDER' || one === 'COUNTY_SUPERVISOR') ? grounds() : null,
    ].filter(Boolean)
  );
  await load(null);
}

function opening() {
  const now = new Date();
  const month = el('input', { class: 'jz-input', type: 'month', 'aria-label': '编制月份', value: `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}` });
  const problem = alertBox();
  const button = el('button', { type: 'button' }, '编制清册');
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const run = await post('/api/payments', { month: month.value });
      location.assign(`/payments/${encodeURIComponent(run.runNumber)}`);
    } catch (refused) {
      say(problem, refused);
      button.disabled = false;
    }
  });
  return el('div', { class: 'jz-search' }, el('label', {}, '编制本县清册', month), button, problem);
}

/* What changes the payment of an award beside its amount; the next list shows it. */
const GROUND = [['', '请选择'], ['FREEZE', '冻结'], ['SUSPEND', '暂停'], ['LIFT', '解除冻结、暂停'], ['ADDON_OLD', '增发：老年人'], ['ADDON_MINOR', '增发：未成年人'], ['ADDON_ILL', '增发：重病患者'],
  ['ADDON_DISABLED', '增发：重度残疾人'], ['BACK', '补发'], ['OVER', '扣回多发'], ['ACCOUNT', '变更发放账户']];

function grounds() {
  const input = (label, type = 'text') => el('input', { class: 'jz-input', type, 'aria-label': label, maxlength: '300' });
  const award = input('待遇登记号');
  const [amount, from, to, reason] = [input('金额（元）'), input('起始月', 'month'), input('终止月', 'month'), input('事实和理由')];
  const [bank, holder, number] = [input('开户银行'), input('户名'), input('银行账号')];
  const field = (node) => el('label', {}, node.getAttribute('aria-label'), node);
  const money = field(amount);
  const months = [field(from), field(to)];
  const account = [bank, holder, number].map(field);
  const problem = alertBox();
  const done = el('span', { role: 'status' });
  const kind = select('事项', GROUND, show);
  function show() {
    money.hidden = !/^ADDON|BACK|OVER/.test(kind.value);
    months.forEach((node) => (node.hidden = !/^ADDON|FREEZE|SUSPEND|LIFT/.test(kind.value)));
    account.forEach((node) => (node.hidden = kind.value !== 'ACCOUNT'));
  }
  show();
  const button = el('button', { type: 'button' }, '登记');
  button.addEventListener('click', async () => {
    problem.replaceChildren();
    done.textContent = '';
    if (!award.value.trim()) {
      problem.textContent = '请填写待遇登记号（在待遇登记册里查）。';
      return;
    }
    button.disabled = true;
    try {
      await post(`/api/awards/${encodeURIComponent(award.value.trim())}/payment-grounds`, {
        kind: kind.value || null,
        amount: money.hidden || !amount.value ? null : Number(amount.value),
        fromMonth: months[0].hidden || !from.value ? null : `${from.value}-01`,
        toMonth: months[1].hidden || !to.value ? null : `${to.value}-01`,
        reason: reason.value,
        account: kind.value === 'ACCOUNT' ? { bank: bank.value, holder: holder.value, number: number.value } : null,
      });
      done.textContent = '已登记，下一份清册生效。';
      [award, amount, from, to, reason, bank, holder, number].forEach((node) => (node.value = ''));
    } catch (refused) {
      say(problem, refused);
    } finally {
      button.disabled = false;
    }
  });
  return el('details', {}, el('summary', {}, '登记冻结、增发、补发扣回、变更账户'), el('div', { class: 'jz-search' }, field(award), el('label', {}, '事项', kind), money, ...months, ...account, field(reason), button, done, problem));
}

function progress(run) {
  return run.state === 'COMPUTING'
    ? el('span', {}, '正在计算 ', el('progress', { max: String(Math.max(1, run.awards)), value: String(run.computed), 'aria-label': '计算进度' }), ` ${run.computed}/${run.awards}`)
    : run.stateTitle;
}

async function one(number) {
  const url = `/api/payments/${encodeURIComponent(number)}`;
  const me = await get('/api/me');
  const head = el('div');
  const lines = el('div');
  const view = select('筛选', VIEW, () => load(null));
  const state = el('p', { class: 'jz-help', role: 'status' });
  const more = el('button', { type: 'button', class: 'btn btn-default', hidden: true, onclick: () => load(next) }, '更多');
  let rows = [];
  let next = null;
  let current;

  async function draw() {
    current = await get(url);
    const { run, totals } = current;
    const checks = me.posts.includes('COUNTY_CHECKER');
    const exportsIt = (checks || me.posts.includes('COUNTY_SUPERVISOR')) && (run.state === 'RELEASED' || run.state === 'CLOSED');
    head.replaceChildren(
      ...[
        el('h3', {}, `${run.area}${run.month}${run.supplementary ? '补发' : '发放'}清册 ${run.runNumber}`),
        el('p', {}, progress(run), run.note ? `　意见：${run.note}` : '', run.checkedBy ? `　核对：${run.checkedBy}` : '', run.releasedBy ? `　审签：${run.releasedBy}` : '',
          run.parent ? el('span', {}, '　补发 ', el('a', { href: `/payments/${encodeURIComponent(run.parent)}` }, run.parent), ' 中未发成的') : ''),
        facts([
          ['发放', `${totals.payable}户 ${yuan(totals.payableFen)}元`],
          ['上月', `${yuan(totals.beforeFen)}元`],
          ['待决定', `${totals.undecided}户 ${yuan(totals.undecidedFen)}元`],
          ['暂缓／不发', `${totals.held}户／${totals.refused}户`],
          ['不列入', `${totals.excluded}户`],
          ['发放结果', `已发${totals.paid}户 ${yuan(totals.paidFen)}元，失败${totals.failed}户 ${yuan(totals.failedFen)}元`],
        ]),
        el('h4', {}, '与上月比较'),
        table(['差别', '户数', '本月（元）', '上月（元）', '增减（元）'], totals.changes.map((one) => [one.title, one.lines, yuan(one.payableFen), yuan(one.beforeFen), yuan(one.payableFen - one.beforeFen)])),
        exportsIt ? exporting(run) : null,
        checks && run.state === 'RELEASED' ? reading() : null,
        current.papers.length ? el('p', {}, '文书：', current.papers.map((paper) => el('a', { href: `/api/letters/${paper.id}/pdf`, target: '_blank', rel: 'noopener' }, ` ${paper.number} `))) : null,
        current.exports.length ? el('p', { class: 'jz-help' }, `导出${current.exports.length}次，最近：${current.exports[0].kind}，${current.exports[0].payments}笔${yuan(current.exports[0].totalFen)}元，${minute(current.exports[0].exportedAt)}，摘要${current.exports[0].digest}`) : null,
      ].filter(Boolean)
    );
    if (run.state === 'COMPUTING') setTimeout(() => draw().then(() => load(null)), 2000);
  }

  const facts = (items) => el('dl', { class: 'jz-facts' }, items.map(([label, text]) => el('div', {}, el('dt', {}, label), el('dd', {}, text))));

  function exporting(run) {
    const problem = alertBox();
    const button = (kind, label) => el('button', { type: 'button', onclick: async () => {
      problem.replaceChildren();
      const answer = await fetch(`${url}/exports/${kind}`, { method: 'POST', headers: { 'X-JZ-XSRF-TOKEN': token() }, credentials: 'same-origin' });
      if (!answer.ok) {
        problem.textContent = (await answer.json().catch(() => ({}))).detail || '没有导出成功，请稍后重试。';
        return;
      }
      const link = el('a', { href: URL.createObjectURL(await answer.blob()), download: `${label}-${run.runNumber}.${kind === 'bank' ? 'csv' : 'xlsx'}` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      await draw();
    } }, `导出${label}`);
    return el('p', {}, button('excel', '清册'), ' ', button('bank', '银行代发文件'), problem);
  }

  function reading() {
    const problem = alertBox();
    const file = el('input', { type: 'file', accept: '.csv,.xlsx', 'aria-label': '银行结果文件' });
    const button = el('button', { type: 'button' }, '上传发放结果');
    button.addEventListener('click', async () => {
      problem.replaceChildren();
      if (!file.files.length) {
        problem.textContent = '请选择银行结果文件（列：流水号、金额、结果、原因）。';
        return;
      }
      const body = new FormData();
      body.append('file', file.files[0]);
      button.disabled = true;
      try {
        const answer = await post(`${url}/results/imports`, body);
        await draw();
        await load(null);
        state.textContent = `已登记：成功${answer.paid}笔，失败${answer.failed}笔，还有${answer.missing}笔没有结果。`;
      } catch (refused) {
        say(problem, refused);
      } finally {
        button.disabled = false;
      }
    });
    return el('div', { class: 'jz-search' }, file, button, problem);
  }

  async function load(after) {
    const page = await get(`${url}/lines?${view.value}${after ? `&after=${after}` : ''}`);
    rows = after ? rows.concat(page.rows) : page.rows;
    next = page.next || null;
    more.hidden = !next;
    state.textContent = rows.length ? `已列出${rows.length}户${next ? '，还有更多' : ''}。` : '没有符合条件的待遇。';
    const decides = me.posts.includes('COUNTY_CHECKER') && current.run.state === 'CHECKING';
    lines.replaceChildren(
      ...[
        decides && rows.some((row) => row.standing !== 'EXCLUDED') ? deciding() : null,
        table(
          [...(decides ? ['选'] : []), '序号', '登记号', '户主', '乡镇', '账号', '保障金', '增发', '以前月份', '补扣', '本月', '上月', '状态和原因', '与上月比较', '决定', '结果'],
          rows.map((row) => [
            ...(decides ? [row.standing === 'EXCLUDED' ? '' : el('input', { type: 'checkbox', value: row.awardNumber, 'aria-label': `选择${row.awardNumber}` })] : []),
            row.lineNo, row.awardNumber, row.holder, row.township, row.account, yuan(row.baseFen), yuan(row.addonFen), yuan(row.backFen), yuan(row.adjustFen),
            yuan(row.amountFen), yuan(row.beforeFen), row.reason ? `${row.standingTitle}：${row.reason}` : row.standingTitle, row.explanation,
            row.decision ? `${row.decision}（${row.decidedBy}）：${row.decisionReason}` : '', row.result ? `${row.result}${row.resultReason ? `：${row.resultReason}` : ''}` : '',
          ])
        ),
      ].filter(Boolean)
    );
  }

  function deciding() {
    const problem = alertBox();
    const decision = select('决定', DECISION);
    const reason = el('input', { class: 'jz-input', type: 'text', maxlength: '300', placeholder: '理由', 'aria-label': '理由' });
    const button = el('button', { type: 'button' }, '对选中的作出决定');
    button.addEventListener('click', async () => {
      const awards = [...lines.querySelectorAll('input[type=checkbox]:checked')].map((box) => box.value);
      button.disabled = true;
      try {
        await post(`${url}/decisions`, { awards, decision: decision.value || null, reason: reason.value });
        await draw();
        await load(null);
      } catch (refused) {
        say(problem, refused);
        button.disabled = false;
      }
    });
    return el('div', { class: 'jz-search' }, el('label', {}, '决定', decision), el('label', {}, '理由', reason), button, problem);
  }

  root.replaceChildren(head, el('form', { class: 'jz-search', onsubmit: (event) => event.preventDefault() }, el('label', {}, '逐户查看', view)), state, lines, more);
  await draw();
  if (!current.totals.undecided) view.value = '';
  await load(null);
}

(root.dataset.run ? one(root.dataset.run) : list()).catch((problem) => root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, problem.message)));
