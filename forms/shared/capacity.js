import { day, el, get, post, put } from './api.js';
import { table } from './case-panel.js';

/* Posts and money of the counties: what there should be, what there is, what is missing and how it is filled. */
const root = document.getElementById('capacity');
const given = new URLSearchParams(location.search);
const said = (problem) => (problem.errors && problem.errors.length ? problem.errors.map((one) => one.message).join('；') : problem.message);
const input = (name, label, attributes = {}) => el('input', { class: 'jz-input', type: 'text', maxlength: '60', autocomplete: 'off', 'data-input': name, 'aria-label': label, ...attributes });
const select = (name, label, options) => el('select', { class: 'jz-input', 'data-input': name, 'aria-label': label }, options.map(([value, text]) => el('option', { value }, text)));
const field = (label, node) => el('label', {}, label, node);
const section = (title, ...children) => el('section', {}, el('h4', {}, title), ...children);
const none = (text) => el('p', { class: 'jz-help' }, text);
const bad = (text) => el('span', { class: 'jz-problem' }, String(text));
const lack = (number) => (number ? bad(`缺${number}`) : '0');
const demo = (mark) => (mark ? '（演示值）' : '');
const KINDS = [['STAFF', '编内经办人员'], ['ASSISTANT', '社会救助协管员'], ['VILLAGE', '村级协理员']];
const BACKGROUNDS = [['RETAINED', '原养老救助协理员（优先续聘）'], ['GRADUATE', '返乡高校毕业生'], ['VETERAN', '退役军人'], ['SOCIAL_WORK', '社会工作背景或者证书'], ['OTHER', '其他']];

async function open() {
  const me = await get('/api/me');
  const posts = me.posts || [];
  const counties = await get('/api/capacity/counties');
  const code = given.get('county') || (counties.length === 1 ? counties[0].code : null);
  if (!code) {
    root.replaceChildren(overview(counties), ...(posts.includes('CITY_MANAGER') ? [imports()] : []));
    return;
  }
  const [view, people] = await Promise.all([get(`/api/capacity/counties/${code}`), get(`/api/capacity/people?county=${code}`)]);
  const edits = posts.includes('COUNTY_SUPERVISOR');
  const parts = [el('h3', {}, view.name)];
  parts.push(
    view.gaps.length
      ? el('details', { class: 'jz-alert' }, el('summary', {}, `还有${view.gaps.length}处缺口`), table(['类别', '缺口'], view.gaps.map((one) => [one.kind, one.words])))
      : el('div', { class: 'jz-help', role: 'status' }, '人员和经费都达到要求。')
  );
  parts.push(section('乡镇（街道）', towns(view.townships)));
  parts.push(section('年度经费', ...money(view.budget, edits)));
  parts.push(section('年度核查和补齐计划', ...checks(view.checks)));
  parts.push(section('到岗和离岗人员', ...persons(code, people, view.townships, edits)));
  if (edits) parts.push(imports());
  root.replaceChildren(...parts);
}

function overview(counties) {
  return section(
    '各县（市、区）',
    table(
      ['县（市、区）', '乡镇（街道）', '编内应配', '编内缺', '协管员应配', '协管员缺', '村（社区）', '没有协理员', '购买服务比例', '缺口', '年度核查'],
      counties.map((one) => [
        el('a', { href: `/capacity?county=${one.code}` }, one.name + demo(one.demo)),
        one.unknown ? el('span', {}, `${one.townships}，`, bad(`${one.unknown}个没有人口数据`)) : one.townships,
        one.staffNeeded,
        lack(one.staffMissing),
        one.assistantsNeeded,
        lack(one.assistantsMissing),
        one.villages || bad('没有登记'),
        lack(one.uncovered),
        one.ratio ? `${one.ratio}，${one.outcome}` : bad('没有登记'),
        one.gaps ? bad(`${one.gaps}处`) : '无',
        one.check || '还没有核查',
      ])
    ),
    none('编内、协管员按户籍人口由决策表“乡镇（街道）经办力量”计算；比例由“购买服务经费比例”判断，界限在设置页的参数里改。')
  );
}

/** How many there should be and are; without a population nobody knows how many there should be. */
const known = (one) => one.population !== null && one.population !== undefined;
const ratio = (one, needed, there, missing) => (known(one) ? (missing ? bad(`${needed}/${there}`) : `${needed}/${there}`) : `待定/${there}`);

function towns(rows) {
  return table(
    ['乡镇（街道）', '户籍人口', '编内 应配/在岗', '协管员 应配/在岗', '空缺自', '2021年6月30日以后到岗', '村（社区）', '没有协理员的村（社区）', '多于2名的'],
    rows.map((one) => [
      one.name,
      !known(one) ? bad('没有数据') : el('span', { title: one.source }, `${one.population}（${one.year}年）${demo(one.demo)}`),
      ratio(one, one.staffNeeded, one.staff, one.staffMissing),
      ratio(one, one.assistantsNeeded, one.assistants, one.assistantsMissing),
      one.vacantSince ? day(one.vacantSince) : '',
      one.late ? `${one.late}人` : '',
      one.villages || bad('没有登记'),
      one.uncovered.length ? bad(one.uncovered.join('、')) : '',
      one.over.join('、'),
    ])
  );
}

function money(budget, edits) {
  const parts = [];
  if (budget) {
    parts.push(
      table(
        ['年度', '补助资金预算总额', '购买服务', '比例', '其中用于协管员', '人员经费', '工作经费', '村级补贴', '同等待遇', '办公保障', '文件', '理由'],
        [[
          `${budget.year}${demo(budget.demo)}`, budget.total, budget.service, budget.low ? bad(`${budget.ratio}，${budget.outcome}`) : `${budget.ratio}，${budget.outcome}`, budget.assistants, budget.staff, budget.work, budget.subsidy,
          budget.equalPay ? '已落实' : bad('没有'), budget.equipped ? '已落实' : bad('没有'), budget.document, budget.reason || '',
        ]]
      )
    );
  } else parts.push(none('本年度还没有登记。'));
  if (!edits) return parts;
  const figure = (name, label) => input(name, label, { inputmode: 'decimal', maxlength: '18' });
  const year = input('year', '年度', { inputmode: 'numeric', maxlength: '4', value: String(budget ? budget.year : new Date().getFullYear()) });
  const figures = {
    total: figure('total', '困难群众救助补助资金年度预算总额（元）'), service: figure('service', '购买服务经费（元）'), assistants: figure('assistants', '其中用于协管员（元）'),
    staff: figure('staff', '人员经费（元）'), work: figure('work', '工作经费（元）'), subsidy: figure('subsidy', '村级协理员补贴（元）'),
  };
  const paper = input('document', '预算文件（文号）', { maxlength: '100' });
  const reason = input('reason', '低于3%的理由', { maxlength: '500' });
  const equal = el('input', { type: 'checkbox', 'data-input': 'equalPay' });
  const equipped = el('input', { type: 'checkbox', 'data-input': 'equipped' });
  if (budget) {
    for (const [name, node] of Object.entries(figures)) node.value = String(budget[name]);
    paper.value = budget.document;
    reason.value = budget.reason || '';
    equal.checked = budget.equalPay;
    equipped.checked = budget.equipped;
  }
  const problem = el('div', { class: 'jz-problem', role: 'alert' });
  parts.push(
    el(
      'form',
      {
        class: 'jz-search',
        'data-form': 'budget',
        onsubmit: async (event) => {
          event.preventDefault();
          problem.textContent = '';
          const entry = { year: Number(year.value) || null, document: paper.value, reason: reason.value, equalPay: equal.checked, equipped: equipped.checked };
          for (const [name, node] of Object.entries(figures)) {
            const plain = node.value.replace(/[,，\s]/g, '');
            entry[name] = plain === '' || !Number.isFinite(Number(plain)) ? null : Number(plain);
          }
          try {
            await put('/api/capacity/budget', entry);
            await open();
          } catch (refused) {
            problem.textContent = said(refused);
          }
        },
      },
      field('年度', year),
      ...Object.values(figures).map((node) => field(node.getAttribute('aria-label'), node)),
      field('预算文件（文号）', paper),
      field('低于原则比例的理由', reason),
      el('label', { class: 'jz-flag' }, equal, el('span', {}, '协管员同等落实聘用人员待遇')),
      el('label', { class: 'jz-flag' }, equipped, el('span', {}, '办公场所、设备、交通通讯有保障')),
      el('button', { type: 'submit', 'data-input': 'saveBudget' }, '登记年度经费'),
      problem
    )
  );
  return parts;
}

function checks(rows) {
  if (!rows.length) return [none('还没有核查。每年到月份自动核查一次。')];
  return rows.flatMap((one) => [
    el('p', {}, `${one.year}年（${one.number}）：${one.state}，${day(one.openedOn)}开始${one.closedOn ? `，${day(one.closedOn)}达到要求` : `，最近一次核查${one.gaps}处缺口`}${one.supervision ? `。市级督办：${one.supervision}` : ''}`),
    one.plan.length ? table([`第${one.rounds}次计划：缺口`, '措施', '责任单位（人）', '完成日期'], one.plan.map((item) => [item.gap, item.measure, item.owner, day(item.dueOn)])) : '',
    one.letters.length ? el('p', {}, ...one.letters.map((letter) => el('a', { href: `/api/letters/${letter.id}/pdf`, target: '_blank', rel: 'noopener' }, `${letter.title}（${letter.number}） `))) : '',
  ]);
}

function persons(code, first, townships, edits) {
  const holder = el('div');
  const more = el('button', { type: 'button', class: 'btn btn-default', hidden: !first.next }, '更多');
  const problem = el('div', { class: 'jz-problem', role: 'alert' });
  let rows = first.rows;
  let next = first.next;
  const leave = (one) => {
    const on = el('input', { class: 'jz-input', type: 'date', 'aria-label': '离岗日期' });
    return el('span', {}, on, el('button', {
      type: 'button',
      class: 'btn btn-default',
      onclick: async () => {
        try {
          await post(`/api/capacity/people/${encodeURIComponent(one.id)}/leaving`, { leftOn: on.value || null });
          await open();
        } catch (refused) {
          problem.textContent = said(refused);
        }
      },
    }, '离岗'));
  };
  const show = () =>
    holder.replaceChildren(
      rows.length
        ? table(
            ['乡镇（街道）', '岗位', '村（社区）', '姓名', '人选来源', '到岗', '离岗'],
            rows.map((one) => [one.township, one.kind, one.village || '', one.name, `${one.background}（${one.preference}）`, one.late ? `${day(one.inPostOn)}（晚于2021年6月底）` : day(one.inPostOn), one.leftOn ? day(one.leftOn) : edits ? leave(one) : ''])
          )
        : none('还没有登记。')
    );
  more.addEventListener('click', async () => {
    const page = await get(`/api/capacity/people?county=${code}&after=${encodeURIComponent(next)}`);
    rows = rows.concat(page.rows);
    next = page.next;
    more.hidden = !next;
    show();
  });
  show();
  if (!edits) return [holder, more];
  const town = select('township', '乡镇（街道）', townships.map((one) => [one.code, one.name]));
  const kind = select('kind', '岗位', KINDS);
  const background = select('background', '人选来源', BACKGROUNDS);
  const name = input('name', '姓名', { maxlength: '30' });
  const village = input('village', '村（社区）', { placeholder: '村级协理员填写' });
  const since = el('input', { class: 'jz-input', type: 'date', 'data-input': 'inPostOn', 'aria-label': '到岗日期' });
  const form = el(
    'form',
    {
      class: 'jz-search',
      onsubmit: async (event) => {
        event.preventDefault();
        problem.textContent = '';
        try {
          await post('/api/capacity/people', { township: town.value, kind: kind.value, background: background.value, name: name.value, village: village.value, inPostOn: since.value || null });
          await open();
        } catch (refused) {
          problem.textContent = said(refused);
        }
      },
    },
    field('乡镇（街道）', town), field('岗位', kind), field('姓名', name), field('村（社区）', village), field('到岗日期', since), field('人选来源', background),
    el('button', { type: 'submit', 'data-input': 'addPerson' }, '登记到岗'), problem
  );
  return [form, holder, more];
}

function imports() {
  const upload = (name, label, url) => {
    const problem = el('div', { class: 'jz-problem', role: 'alert' });
    const file = el('input', { type: 'file', accept: '.csv,.xlsx', 'data-input': name, 'aria-label': label });
    file.addEventListener('change', async () => {
      if (!file.files.length) return;
      problem.textContent = '';
      const data = new FormData();
      data.append('file', file.files[0]);
      try {
        await post(url, data);
        await open();
      } catch (refused) {
        problem.textContent = said(refused);
        file.value = '';
      }
    });
    return el('div', { class: 'jz-search' }, el('label', {}, label, file), problem);
  };
  return section(
    '用表格登记（全对才收，有错的一次列全）',
    upload('populations', '户籍人口：乡镇（街道）代码、年份、户籍人口、来源', '/api/capacity/populations/imports'),
    upload('villages', '村（社区）：乡镇（街道）代码、村（社区）', '/api/capacity/villages/imports'),
    upload('people', '到岗人员：乡镇（街道）代码、岗位、姓名、村（社区）、到岗日期、人选来源', '/api/capacity/people/imports')
  );
}

open().catch((failure) => root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, failure.message)));
