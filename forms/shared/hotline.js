import { el, get, minute, post } from './api.js';
import { table } from './case-panel.js';

/* The hotline: figures by county or township, every missed clock, orders found, one order with all that was done. */
const root = document.getElementById('hotline');
const order = root.dataset.order;
const problem = el('div', { class: 'jz-problem', role: 'alert' });

const percent = (permille) => (permille === null || permille === undefined ? '—' : `${permille / 10}%`);
const orderLink = (number) => el('a', { href: `/hotline/${encodeURIComponent(number)}` }, number);
const section = (title, ...content) => el('section', {}, el('h4', {}, title), ...content);

/** A term of days ends with its last day, one of hours with the minute. */
function until(due) {
  if (!due) return '';
  const at = new Date(due);
  if (at.getHours() || at.getMinutes()) return `${minute(due)}前`;
  at.setDate(at.getDate() - 1);
  return `${at.getMonth() + 1}月${at.getDate()}日内`;
}

async function attempt(work) {
  problem.textContent = '';
  try {
    await work();
  } catch (e) {
    problem.textContent = e.errors && e.errors.length ? e.errors.map((one) => one.message).join('；') : e.message;
  }
}

/* ---- 总览 ---- */

function iso(date) {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

async function overview() {
  const today = new Date();
  const input = (name, value, type = 'text') => el('input', { class: 'jz-input', type, autocomplete: 'off', 'data-input': name, value: value || '' });
  const from = input('from', iso(new Date(today.getFullYear(), today.getMonth() - 2, 1)), 'date');
  const to = input('to', iso(today), 'date');
  const figures = el('div');
  const misses = el('div');
  const list = el('div', { id: 'orders' });
  let county = null;

  async function draw() {
    const period = `from=${from.value}&to=${to.value}`;
    const where = county ? `&county=${county.area}` : '';
    const [view, late] = await Promise.all([get(`/api/hotline/figures?${period}${where}`), get(`/api/hotline/misses?${period}${where}`)]);
    const place = (line) => (view.counties ? { county: line.area } : { county: county && county.area, place: line.area });
    const cell = (line, count, more, whole) =>
      count
        ? el(
            'a',
            {
              href: '#orders',
              onclick: (event) => {
                event.preventDefault();
                attempt(() => find({ ...(whole ? { county: county && county.area } : place(line)), from: from.value, to: to.value, ...more }));
              },
            },
            String(count)
          )
        : '0';
    const row = (line, whole) => [
      view.counties && !whole
        ? el('a', { href: '#', onclick: (event) => { event.preventDefault(); county = line; attempt(draw); } }, line.name)
        : whole ? el('strong', {}, line.name) : line.name,
      cell(line, line.total, {}, whole),
      cell(line, line.closedInTime, { open: false, missed: false }, whole),
      cell(line, line.closedLate, { open: false, missed: true }, whole),
      cell(line, line.openInTime, { open: true, missed: false }, whole),
      cell(line, line.openLate, { open: true, missed: true }, whole),
      el('span', { class: line.missed ? 'jz-clock jz-overdue' : '' }, percent(line.inTimePermille)),
      cell(line, line.closedValid, { open: false, valid: true }, whole),
      percent(line.validPermille),
    ];
    figures.replaceChildren(
      section(
        county ? `${county.name}：各乡镇（街道）` : view.counties ? '各县（市、区）' : '各乡镇（街道）',
        county ? el('p', {}, el('a', { href: '#', onclick: (event) => { event.preventDefault(); county = null; attempt(draw); } }, '返回各县（市、区）')) : '',
        table(
          ['地点', '来电', '按期办结', '超期办结', '在办未超期', '在办已超期', '按期率', '有效办结', '有效率'],
          [...(view.sum.total ? [row(view.sum, true)] : []), ...view.lines.map((line) => row(line, false))]
        ),
        el('p', { class: 'jz-help' }, '按来电日期统计。按期率＝按期办结÷（已办结＋在办已超期），接收、答复、回访任何一段超期都算超期，目标是100%；有效办结＝有结果、有答复、告知了来电人，进入救助的有案号。')
      )
    );
    misses.replaceChildren(
      section(
        `超期清单（${late.length}次）`,
        late.length
          ? table(
              ['工单', '超期环节', '应完成', '责任单位', '首问责任人', '原因'],
              late.map((miss) => [orderLink(miss.orderNumber), miss.stage, until(miss.dueAt), miss.unit, miss.owner, miss.reason || '还没有说明'])
            )
          : el('p', { class: 'jz-help' }, '没有超期。')
      )
    );
  }

  async function find(search) {
    const page = await post('/api/hotline/orders/searches', search);
    list.replaceChildren(
      section(
        '工单',
        page.rows.length
          ? table(
              ['工单号', '来电时间', '类别', '地点', '来电人', '承办单位', '首问责任人', '状态', '答复期限'],
              page.rows.map((one) => [
                orderLink(one.orderNumber),
                minute(one.takenAt),
                `${one.kind}（${one.urgency.split('，')[0]}）`,
                one.place,
                one.caller,
                one.unit,
                one.owner,
                one.state + (one.valid === false ? '（不算有效办结）' : ''),
                until(one.answerDue),
              ])
            )
          : el('p', { class: 'jz-help' }, '没有符合条件的工单。'),
        page.next ? el('button', { type: 'button', onclick: () => attempt(() => find({ ...search, before: page.next })) }, '更早的') : ''
      )
    );
    list.scrollIntoView({ block: 'start' });
  }

  const number = input('number');
  const phone = input('phone');
  const form = el(
    'form',
    { class: 'jz-search', onsubmit: (event) => { event.preventDefault(); attempt(draw); } },
    el('label', {}, '来电日期从', from),
    el('label', {}, '到', to),
    el('button', { type: 'submit' }, '统计')
  );
  const searching = el(
    'form',
    {
      class: 'jz-search',
      onsubmit: (event) => {
        event.preventDefault();
        attempt(() =>
          number.value.trim() || phone.value.trim()
            ? find({ number: number.value.trim() || null, phone: phone.value.trim() || null })
            : find({ from: from.value, to: to.value })
        );
      },
    },
    el('label', {}, '工单号', number),
    el('label', {}, '来电人电话', phone),
    el('button', { type: 'submit' }, '查询工单')
  );
  root.replaceChildren(form, searching, problem, figures, misses, list);
  await draw();
}

/* ---- 一份工单 ---- */

function facts(items) {
  return el('dl', { class: 'jz-facts' }, items.filter((item) => item[1]).map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value))));
}

async function one() {
  const view = await get(`/api/hotline/orders/${encodeURIComponent(order)}`);
  const head = view.order;
  root.replaceChildren(
    problem,
    section(
      `工单 ${head.orderNumber}`,
      facts([
        ['状态', head.state + (head.valid === false ? '（不算有效办结）' : '')],
        ['来电时间', minute(head.takenAt)],
        ['类别', `${head.kind}，${head.urgency}`],
        ['地点', [head.place, view.address].filter(Boolean).join('，')],
        ['来电人', head.caller],
        [view.protectsCaller ? '转办内容' : '内容', view.content],
        ['承办单位', head.unit],
        ['首问责任人', head.owner],
      ])
    ),
    ...view.rounds.map((round) =>
      section(
        round.round === 1 ? '办理' : `第${round.round}次办理（来电人不满意）`,
        facts([
          ['期限', round.clock],
          ['接收', round.receivedAt ? minute(round.receivedAt) : until(round.receiveDue)],
          ['答复期限', until(round.answerDue)],
          ['答复', round.answeredAt ? `${minute(round.answeredAt)} ${round.answeredBy}：${round.result}。${round.answer}` : ''],
          ['案号', round.caseNumber],
          ['回访期限', until(round.callBackDue)],
          ['回访', round.calledBackAt ? `${minute(round.calledBackAt)} ${round.satisfaction}${round.note ? `：${round.note}` : ''}` : ''],
        ])
      )
    ),
    section('经过', table(['时间', '办理人', '事项', '从', '到', '说明'], view.events.map((event) => [minute(event.at), event.by, event.action, event.from, event.to, event.note]))),
    view.misses.length
      ? section('超期', table(['环节', '应完成', '责任单位', '首问责任人', '原因'], view.misses.map((miss) => [miss.stage, until(miss.dueAt), miss.unit, miss.owner, miss.reason || '还没有说明'])))
      : '',
    section(
      '由本工单发起',
      table(['事项', '情况'], view.started.map((started) => [started.title, started.standing])),
      ...view.offers.map((offer) =>
        el(
          'button',
          { type: 'button', onclick: () => attempt(async () => { await post(`/api/hotline/orders/${encodeURIComponent(order)}/follow-ups/${offer.kind}`); await one(); }) },
          `发起：${offer.title}`
        )
      )
    )
  );
}

attempt(order ? one : overview).then(() => {
  if (problem.textContent && !problem.isConnected) root.replaceChildren(problem);
});
