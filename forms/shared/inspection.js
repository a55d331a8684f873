import { day, el, get, minute, post, remove } from './api.js';
import { table } from './case-panel.js';

/* 双随机、一公开: plans, the draw and how to repeat it, sheets, rectifications, error rates, corrections, declared kin. */
const root = document.getElementById('inspection');
const given = new URLSearchParams(location.search);
const section = (title, ...children) => el('section', {}, el('h4', {}, title), ...children);
const none = (text) => el('p', { class: 'jz-help' }, text);
const said = (problem) => (problem.errors && problem.errors.length ? problem.errors.map((one) => one.message).join('；') : problem.message);
const input = (name, label, attributes = {}) => el('input', { class: 'jz-input', type: 'text', autocomplete: 'off', 'data-input': name, 'aria-label': label, ...attributes });
const select = (name, label, options) => el('select', { class: 'jz-input', 'data-input': name, 'aria-label': label }, options.map(([value, text]) => el('option', { value }, text)));
const field = (label, node) => el('label', {}, label, node);
const factList = (facts) => el('dl', { class: 'jz-facts' }, facts.filter(([, text]) => text).flatMap(([label, text]) => [el('dt', {}, label), el('dd', {}, text)]));
const planLink = (number) => el('a', { href: `/inspection?plan=${encodeURIComponent(number)}` }, number);
const sheetLink = (number, text) => el('a', { href: `/inspection?sheet=${encodeURIComponent(number)}` }, text || number);
const correctionLink = (number) => el('a', { href: `/inspection?correction=${encodeURIComponent(number)}` }, number);
const caseLink = (reference, number) => (number ? el('a', { href: `/cases/${encodeURIComponent(number)}` }, reference) : reference);
const letterSection = (letters) =>
  letters.length
    ? section('文书', table(['文书', '文号', '制作', '打开'], letters.map((l) => [l.title, l.number, minute(l.issuedAt), el('a', { href: `/api/letters/${l.id}/pdf`, target: '_blank', rel: 'noopener' }, '打印版')])))
    : '';

/** A form of one line: fields, a button, and what is wrong. */
function form(button, name, fields, send) {
  const problem = el('div', { class: 'jz-problem', role: 'alert' });
  return el(
    'form',
    {
      class: 'jz-search',
      onsubmit: async (event) => {
        event.preventDefault();
        problem.textContent = '';
        try {
          await send();
        } catch (refused) {
          problem.textContent = said(refused);
        }
      },
    },
    ...fields,
    el('button', { type: 'submit', 'data-input': name }, button),
    problem
  );
}

async function open() {
  const me = await get('/api/me');
  const posts = me.posts || [];
  const holds = (...wanted) => posts.some((one) => wanted.includes(one));
  if (given.get('plan')) return plan(given.get('plan'));
  if (given.get('sheet')) return sheet(given.get('sheet'), holds('COUNTY_SUPERVISOR', 'CITY_MANAGER'));
  if (given.get('correction')) return correction(given.get('correction'));
  const plansOf = holds('COUNTY_SUPERVISOR', 'CITY_MANAGER');
  const counted = holds('COUNTY_CHECKER', 'COUNTY_SUPERVISOR', 'CITY_MANAGER', 'AUDITOR');
  const corrected = holds('WINDOW_CLERK', 'DECIDER', 'COUNTY_SUPERVISOR', 'CITY_MANAGER', 'AUDITOR');
  const declares = holds('WINDOW_CLERK', 'SURVEYOR', 'DECIDER', 'COUNTY_CHECKER', 'COUNTY_SUPERVISOR');
  const year = new Date().getFullYear();
  const [plans, rates, corrections, kin, counties] = await Promise.all([
    get('/api/inspections'),
    counted ? get(`/api/inspections/rates?year=${year}`) : [],
    corrected ? get('/api/inspections/corrections') : null,
    declares ? get('/api/inspections/kin') : null,
    plansOf ? get('/api/inspections/counties') : [],
  ]);
  const parts = [];
  if (plansOf) parts.push(openPlan(counties));
  parts.push(section('检查计划', more(plans, (before) => get(`/api/inspections?before=${encodeURIComponent(before)}`), planTable, '还没有检查计划。')));
  if (counted) parts.push(section(`${year}年各乡镇（街道）差错率`, ...rateParts(rates)));
  if (corrected) {
    parts.push(section('撤销、责令改正', more(corrections, (before) => get(`/api/inspections/corrections?before=${encodeURIComponent(before)}`), correctionTable, '没有。'), holds('COUNTY_SUPERVISOR') ? openCorrection() : ''));
  }
  if (kin) parts.push(kinSection(kin));
  root.replaceChildren(...parts);
}

/** Rows with a button for older ones. */
function more(first, older, show, empty) {
  const holder = el('div');
  let rows = first.rows;
  let next = first.next;
  const button = el('button', { type: 'button', class: 'btn btn-default', hidden: !next }, '更多');
  const draw = () => holder.replaceChildren(rows.length ? show(rows) : none(empty));
  button.addEventListener('click', async () => {
    const page = await older(next);
    rows = rows.concat(page.rows);
    next = page.next;
    button.hidden = !next;
    draw();
  });
  draw();
  return el('div', {}, holder, button);
}

const planTable = (rows) =>
  table(
    ['编号', '计划', '县（市、区）', '状态', '提出', '检查期限', '公开'],
    rows.map((one) => [planLink(one.number), one.title, one.county, one.state, `${one.openedBy}，${day(one.openedOn)}`, one.checkBy ? day(one.checkBy) : '', one.publishedOn ? day(one.publishedOn) : ''])
  );

const correctionTable = (rows) =>
  table(
    ['编号', '案件', '乡镇（街道）', '类别', '状态', '提出', '执行期限', '后续办理'],
    rows.map((one) => [correctionLink(one.number), caseLink(one.reference, one.caseNumber), one.township, one.kind, one.state, day(one.openedOn), one.carryDueOn ? day(one.carryDueOn) : '', one.followUp || ''])
  );

function openPlan(counties) {
  const title = input('title', '计划名称', { maxlength: '60' });
  const county = select('county', '县（市、区）', counties.map((one) => [one.code, one.name]));
  return section(
    '提出检查计划',
    form('提出计划', 'openPlan', [field('计划名称', title), counties.length > 1 ? field('县（市、区）', county) : ''], async () => {
      const opened = await post('/api/inspections', { title: title.value, county: county.value });
      location.assign(`/inspection?plan=${encodeURIComponent(opened.number)}`);
    }),
    none('提出后在待办“双随机待办”里拟定范围、期间和检查人员，报市级审批。')
  );
}

/** Error rates with their intervals as bars: the mark is the rate, the bar the interval, the scale 0 to 100 %. */
function rateParts(rates) {
  if (!rates.length) return [none('还没有检查结果。')];
  const drawn = rates.filter((one) => one.rate.checked > 0);
  const parts = [];
  if (drawn.length) parts.push(chart(drawn));
  parts.push(
    table(
      ['乡镇（街道）', '检查表', '已检查', '有问题', '随机抽取的差错', '差错率（95%置信区间）', '重点检查的差错', '没有完成的整改'],
      rates.map((one) => [one.township, one.sheets, one.settled, one.problems, `${one.rate.checked}户中${one.rate.wrong}户`, one.rate.words, one.targeted ? `${one.targeted}户中${one.targetedWrong}户` : '无', one.openRectifications])
    ),
    none('差错率只按随机抽取的计算（Wilson 区间）；近亲属备案的、被投诉的全部检查，单独列出，不能代表其他案件。户数少时区间宽，不宜据此比较。')
  );
  return parts;
}

function chart(rows) {
  const NS = 'http://www.w3.org/2000/svg';
  const left = 190;
  const width = 620;
  const line = 28;
  const height = rows.length * line + 34;
  const node = (tag, attributes, text) => {
    const made = document.createElementNS(NS, tag);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const x = (share) => left + share * (width - left - 20);
  const svg = node('svg', { viewBox: `0 0 ${width} ${height}`, width: String(width), height: String(height), role: 'img', 'aria-label': '各乡镇（街道）差错率和95%置信区间' });
  svg.style.maxWidth = '100%';
  for (let tick = 0; tick <= 100; tick += 20) {
    svg.append(node('line', { x1: x(tick / 100), y1: 4, x2: x(tick / 100), y2: height - 26, stroke: '#d5d9e0' }), node('text', { x: x(tick / 100), y: height - 8, 'font-size': 12, 'text-anchor': 'middle', fill: '#444' }, `${tick}%`));
  }
  rows.forEach((one, i) => {
    const y = i * line + 18;
    const bar = node('rect', { x: x(one.rate.low), y: y - 6, width: Math.max(2, x(one.rate.high) - x(one.rate.low)), height: 12, rx: 3, fill: '#bcd3ee' });
    bar.append(node('title', {}, `${one.township}：${one.rate.words}，${one.rate.checked}户中${one.rate.wrong}户`));
    svg.append(node('text', { x: left - 10, y: y + 4, 'font-size': 13, 'text-anchor': 'end', fill: '#222' }, one.township), bar, node('circle', { cx: x(one.rate.rate), cy: y, r: 5, fill: '#14569b' }));
  });
  return el('figure', {}, svg, el('figcaption', { class: 'jz-help' }, '圆点是差错率，横条是95%置信区间。'));
}

async function plan(number) {
  const view = await get(`/api/inspections/${encodeURIComponent(number)}`);
  const one = view.plan;
  const parts = [
    section(
      `${one.title}（${one.number}）`,
      factList([
        ['状态', one.state], ['县（市、区）', one.county], ['提出', `${one.openedBy}，${day(one.openedOn)}`], ['检查范围', view.periodFrom ? `${day(view.periodFrom)}至${day(view.periodTo)}办结的${view.kinds}${view.inForce ? '，以及现在享受待遇的' : ''}` : '待拟定'],
        ['检查人员', view.inspectors], ['检查期限', one.checkBy ? day(one.checkBy) : ''], ['说明', view.note], ['退回理由', view.returned], ['审批', view.approved], ['督办', view.supervision], ['公示文号', view.letterNumber],
      ])
    ),
  ];
  if (view.lots) parts.push(lotSection(one.number, view.lots));
  if (view.townships.length) parts.push(section('各乡镇（街道）结果', ...rateParts(view.townships)));
  if (view.kindRows.length) parts.push(section('各类对象', table(['类别', '检查表', '已检查', '有问题', '差错'], view.kindRows.map((k) => [k.kind, k.sheets, k.settled, k.problems, k.wrong]))));
  if (view.sheets.length) {
    parts.push(
      section(
        '检查表',
        table(
          ['序号', '对象', '类别', '乡镇（街道）', '抽取', '检查人员', '状态', '等级'],
          view.sheets.map((s) => [sheetLink(s.number, s.objectNo), caseLink(s.reference, s.caseNumber), s.kind, s.township, s.targeted ? '全部检查' : '随机', `${s.first}、${s.second}`, s.state, s.grade ? el('span', { class: s.erroneous ? 'jz-problem' : '' }, s.grade + (s.erroneous ? '，计入差错' : '')) : ''])
        )
      )
    );
  }
  if (view.conclusion) parts.push(section('内部结论', el('p', {}, view.conclusion)));
  if (view.publicWords) parts.push(section('公开的文字', el('p', {}, view.publicWords), one.publishedOn ? el('a', { href: `/public/inspections/${encodeURIComponent(one.number)}` }, '打开公开页') : none('签署后公开。')));
  parts.push(letterSection(view.letters));
  root.replaceChildren(...parts);
}

function lotSection(number, lots) {
  const parts = [
    factList([
      ['名单', `对象${lots.objects}户，检查人员${lots.inspectors}名，须回避${lots.bars}项（不含本乡镇（街道））`], ['名单摘要', lots.listDigest], ['平台承诺', lots.commitment], ['县级填写', lots.countyBy ? `${lots.countyBy}：${lots.countyShare || '已封存，抽取后公布'}` : '待填写'],
      ['市级见证', lots.witnessBy ? `${lots.witnessBy}：${lots.witnessShare || '已封存，抽取后公布'}` : '待填写'], ['平台随机数', lots.houseSecret || '抽取后公布'], ['种子', lots.seed], ['抽取', lots.drawnAt ? minute(lots.drawnAt) : '待抽取'],
    ]),
    el(
      'details',
      {},
      el('summary', {}, '怎样重算'),
      el('ol', {}, [
        '名单摘要是名单文本（下载）的 SHA-256；平台承诺是平台随机数的 SHA-256，两项在抽取以前已经公布。',
        '种子是“名单摘要、平台随机数、县级填写、市级填写”四行文本（换行连接，末尾不换行）的 SHA-256。',
        '每个乡镇（街道）的每一类、每一比例为一组，按“种子/object/对象序号”的 SHA-256 从小到大取（户数×比例）进一取整的户数。',
        '抽中的对象按序号先后，在可以检查的人员中，按已承担户数从少到多、“种子/inspector/对象序号/人员序号”的 SHA-256 从小到大取两名。',
        '不查本乡镇（街道）、本人经办和近亲属的案件；回避的按“种子/substitute/对象序号/人员序号”从小到大替换。',
      ].map((line) => el('li', {}, line)))
    ),
  ];
  if (lots.seed) parts.push(el('p', {}, el('a', { href: `/api/inspections/${encodeURIComponent(number)}/list`, target: '_blank', rel: 'noopener' }, '下载名单文本')));
  return section('名单和抽取', ...parts);
}

async function sheet(number, replaces) {
  const view = await get(`/api/inspections/sheets/${encodeURIComponent(number)}`);
  const one = view.sheet;
  const parts = [
    section(
      `检查表（${one.number}）`,
      factList([
        ['计划', planLink(view.plan)], ['对象', caseLink(one.reference, one.caseNumber)], ['类别', one.kind], ['乡镇（街道）', one.township], ['抽取', one.targeted ? '近亲属备案或者被投诉，全部检查' : '随机抽取'], ['检查人员', `${one.first}、${one.second}`],
        ['状态', one.state], ['检查', view.checkedOn ? `${day(view.checkedOn)}，${view.way}` : ''], ['检查情况', view.summary], ['等级', one.grade ? one.grade + (one.erroneous ? '，计入差错' : '') : ''],
      ])
    ),
  ];
  if (view.findings.length) parts.push(section('检查项目', table(['项目', '依据', '结果', '问题', '等级'], view.findings.map((f) => [f.title, f.cite, f.result, f.problem || '', f.grade || '']))));
  if (view.rounds.length) {
    parts.push(
      section(
        '整改',
        table(
          ['次', '责令', '期限', '提醒', '督办', '反馈', '核验'],
          view.rounds.map((r) => [r.round, day(r.demandedOn), day(r.dueOn), r.remindedOn ? day(r.remindedOn) : '', r.supervision || '', r.answer || '', r.verdict ? `${r.verdict}：${r.words}${r.tolerated ? '（容错纠错）' : ''}` : ''])
        )
      )
    );
  }
  if (view.changes.length) parts.push(section('更换检查人员', table(['日期', '退出', '替换', '理由'], view.changes.map((c) => [day(c.on), c.left, c.came || '', c.reason]))));
  if (replaces && view.open) {
    const who = select('staffId', '更换谁', view.people.map((p) => [p.id, p.name]));
    const reason = input('reason', '理由', { maxlength: '500' });
    parts.push(
      section(
        '更换检查人员（由同一种子抽取替换的人）',
        form('更换', 'replace', [field('更换谁', who), field('理由', reason)], async () => {
          await post(`/api/inspections/sheets/${encodeURIComponent(number)}/replacements`, { staffId: who.value, reason: reason.value });
          await sheet(number, replaces);
        })
      )
    );
  }
  parts.push(letterSection(view.letters));
  root.replaceChildren(...parts);
}

function openCorrection() {
  const reference = input('reference', '案号或者待遇登记号', { maxlength: '60', value: given.get('case') || '' });
  const origin = el('textarea', { class: 'jz-input', rows: '2', maxlength: '1000', 'data-input': 'origin', 'aria-label': '从哪里发现、什么问题' });
  return el(
    'details',
    { open: Boolean(given.get('case')) },
    el('summary', {}, '对乡镇（街道）的决定提出撤销或者责令改正'),
    form('提出', 'openCorrection', [field('案号或者待遇登记号', reference), field('从哪里发现、什么问题', origin)], async () => {
      const opened = await post('/api/inspections/corrections', { reference: reference.value, origin: origin.value });
      location.assign(`/inspection?correction=${encodeURIComponent(opened.number)}`);
    })
  );
}

async function correction(number) {
  const view = await get(`/api/inspections/corrections/${encodeURIComponent(number)}`);
  const one = view.correction;
  const parts = [
    section(
      `${one.kind}（${one.number}）`,
      factList([
        ['状态', one.state], ['案件', caseLink(one.reference, one.caseNumber)], ['乡镇（街道）', one.township], ['检查表', view.sheet ? sheetLink(view.sheet) : ''], ['发现', view.origin], ['事实', view.facts], ['要求', view.demand], ['依据', view.basis], ['提出', view.drafted],
        ['陈述期限', view.statementDueOn ? day(view.statementDueOn) : ''], ['乡镇（街道）意见', view.statement], ['答复', view.answer], ['签署', view.signed], ['退回、维持的理由', view.returned], ['执行期限', one.carryDueOn ? day(one.carryDueOn) : ''], ['督办', view.supervision],
        ['后续办理', one.followUp], ['执行情况', view.report],
      ])
    ),
  ];
  if (view.changeable) {
    parts.push(
      section(
        '提出待遇变更',
        none('待遇不会自动变更。这里只是立案：变更仍要告知家庭、听取意见、由有权的人签署。立案后把变更编号填进“执行并报告”。'),
        form('据此提出待遇变更', 'beginChange', [], async () => {
          const opened = await post(`/api/inspections/corrections/${encodeURIComponent(number)}/changes`, {});
          await correction(number);
          root.prepend(el('div', { class: 'jz-alert', role: 'status' }, `已立案，变更编号${opened.number}，请在待办里办理。`));
        })
      )
    );
  }
  parts.push(letterSection(view.letters));
  root.replaceChildren(...parts);
}

function kinSection(kin) {
  const name = input('kinName', '姓名', { maxlength: '60' });
  const idNumber = input('kinId', '身份证号', { maxlength: '18' });
  const relation = select('kinRelation', '与本人的关系', kin.relations.map((one) => [one, one]));
  return section(
    '我的近亲属和利害关系申报',
    none('申报后，您不会被抽到检查这些人的家庭。身份证号只存摘要，别人看不到您的申报；没有来得及申报的，在检查表里提出回避。'),
    kin.rows.length
      ? table(['姓名', '关系', '申报', ''], kin.rows.map((one) => [one.name, one.relation, minute(one.declaredAt), el('button', { type: 'button', class: 'btn btn-default', onclick: async () => { await remove(`/api/inspections/kin/${one.id}`); await open(); } }, '撤回')]))
      : none('没有申报。'),
    form('申报', 'declareKin', [field('姓名', name), field('身份证号', idNumber), field('与本人的关系', relation)], async () => {
      await post('/api/inspections/kin', { name: name.value, idNumber: idNumber.value, relation: relation.value });
      await open();
    })
  );
}

open().catch((failure) => root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, failure.message)));
