import { day, el, get, minute, post, put } from './api.js';
import { table } from './case-panel.js';

/* The coordination group of a county: its members and their liaisons, what lies before it, what is to be done. */
const root = document.getElementById('coordination');
const given = new URLSearchParams(location.search);
const input = (name, label, attributes = {}) => el('input', { class: 'jz-input', type: 'text', maxlength: '30', autocomplete: 'off', 'data-input': name, 'aria-label': label, ...attributes });
const field = (label, node) => el('label', {}, label, node);
const said = (problem) => (problem.errors && problem.errors.length ? problem.errors.map((one) => one.message).join('；') : problem.message);
const matterLink = (number) => el('a', { href: `/coordination?matter=${encodeURIComponent(number)}` }, number);
const caseLink = (number) => (number ? el('a', { href: `/cases/${encodeURIComponent(number)}` }, number) : '');
const meetingLink = (number) => el('a', { href: `/coordination?meeting=${encodeURIComponent(number)}` }, number);
const sourceLink = (number) => (/^XT/.test(number) ? matterLink(number) : meetingLink(number));
const section = (title, ...children) => el('section', {}, el('h4', {}, title), ...children);
const none = (text) => el('p', { class: 'jz-help' }, text);

async function open() {
  const me = await get('/api/me');
  const posts = me.posts || [];
  if (given.get('matter')) return matter(given.get('matter'));
  if (given.get('meeting')) return meeting(given.get('meeting'));
  const counties = await get('/api/coordination/counties');
  const county = given.get('county') || (counties.length === 1 ? counties[0].code : null);
  if (!county) {
    root.replaceChildren(overview(counties));
    return;
  }
  const whole = posts.some((one) => one !== 'DECIDER');
  const [members, matters, items, meetings] = await Promise.all([
    get(`/api/coordination/members?county=${county}`),
    get(`/api/coordination/matters?county=${county}`),
    whole ? get(`/api/coordination/items?county=${county}`) : [],
    whole ? get(`/api/coordination/meetings?county=${county}`) : [],
  ]);
  const raises = posts.some((one) => one === 'DECIDER' || one === 'COUNTY_SUPERVISOR');
  const parts = [el('h3', {}, counties.filter((one) => one.code === county).map((one) => one.name).join(''))];
  if (raises) parts.push(raise(members.filter((one) => one.active), posts.includes('COUNTY_SUPERVISOR')));
  parts.push(section('一事一议', list(county, matters)));
  if (whole) parts.push(section('没有办结的议定事项', items.length ? itemTable(items) : none('没有。')));
  if (whole) parts.push(section('会议', ...meetingParts(meetings, counties.find((one) => one.code === county), posts.includes('COUNTY_SUPERVISOR'))));
  parts.push(section('成员单位和联络人', ...memberParts(members, posts.includes('COUNTY_SUPERVISOR'), whole)));
  root.replaceChildren(...parts);
}

function overview(counties) {
  return section(
    '各县（市、区）',
    table(
      ['县（市、区）', '成员单位', '没有联络人的单位', '今年全体会议', '去年', '在议事项', '落实中的事项', '其中逾期'],
      counties.map((one) => [
        el('a', { href: `/coordination?county=${one.code}` }, one.name),
        one.units,
        one.gaps.length ? el('span', { class: 'jz-problem' }, `${one.gaps.length}个：${one.gaps.join('、')}`) : '无',
        one.met ? '已召开' : el('span', { class: 'jz-problem' }, '没有召开'),
        one.metLastYear ? '已召开' : '没有记录',
        one.matters,
        one.items,
        one.late ? el('span', { class: 'jz-problem' }, String(one.late)) : '0',
      ])
    )
  );
}

function list(county, first) {
  const holder = el('div');
  const more = el('button', { type: 'button', class: 'btn btn-default', hidden: !first.next }, '更多');
  let rows = first.rows;
  let next = first.next;
  const show = () =>
    holder.replaceChildren(
      rows.length
        ? table(
            ['编号', '议题', '案号', '情形', '状态', '提请'],
            rows.map((one) => [matterLink(one.number), one.title + (one.urgent ? '（急难）' : ''), caseLink(one.caseNumber), one.ground, one.state, `${one.openedBy}，${day(one.openedOn)}`])
          )
        : none('没有提请过一事一议。')
    );
  more.addEventListener('click', async () => {
    const page = await get(`/api/coordination/matters?county=${county}&before=${encodeURIComponent(next)}`);
    rows = rows.concat(page.rows);
    next = page.next;
    more.hidden = !next;
    show();
  });
  show();
  return el('div', {}, holder, more);
}

function itemTable(items) {
  return table(
    ['事项', '责任单位', '完成日期', '状态', '结果', '议定'],
    items.map((one) => [one.content, one.owner, day(one.dueOn), one.state, one.result || '', sourceLink(one.source)])
  );
}

/** Puts a case, or a matter of its own, before the group. */
function raise(members, supervisor) {
  const caseNumber = input('caseNumber', '案号', { maxlength: '40', value: given.get('case') || '', placeholder: supervisor ? '没有案件的留空' : '' });
  const title = input('title', '议题', { maxlength: '60', placeholder: '不写姓名；有案件的可不填' });
  const reason = el('textarea', { class: 'jz-input', rows: '3', maxlength: '1000', 'data-input': 'reason', 'aria-label': '理由' });
  const amount = input('amount', '请求金额（元）', { inputmode: 'decimal', maxlength: '12' });
  const fits = el('input', { type: 'checkbox', 'data-input': 'noScheme' });
  const urgent = el('input', { type: 'checkbox', 'data-input': 'urgent' });
  const boxes = members.map((one) => ({ unit: one.unit, box: el('input', { type: 'checkbox', 'data-unit': one.unit }) }));
  const problem = el('div', { class: 'jz-problem', role: 'alert' });
  const button = el('button', { type: 'submit' }, '提请一事一议');
  const form = el(
    'form',
    {
      onsubmit: async (event) => {
        event.preventDefault();
        problem.textContent = '';
        const yuan = Number(amount.value.replace(/[,，\s]/g, ''));
        if (!Number.isFinite(yuan)) {
          problem.textContent = '请求金额应为数字。';
          return;
        }
        button.disabled = true;
        try {
          const raised = await post('/api/coordination/matters', {
            caseNumber: caseNumber.value.trim() || null,
            title: title.value,
            reason: reason.value,
            amount: amount.value.trim() ? yuan : null,
            departments: boxes.filter((one) => one.box.checked).map((one) => one.unit),
            schemeFits: !fits.checked,
            urgent: urgent.checked,
          });
          location.assign(`/coordination?matter=${encodeURIComponent(raised.number)}`);
        } catch (refused) {
          problem.textContent = said(refused);
          button.disabled = false;
        }
      },
    },
    el('div', { class: 'jz-search' }, field('案号', caseNumber), field('议题', title), field('请求金额（元）', amount)),
    field('理由', reason),
    el('div', { class: 'jz-search' }, el('label', { class: 'jz-flag' }, urgent, el('span', {}, '重大急难')), el('label', { class: 'jz-flag' }, fits, el('span', {}, '没有救助项目可以适用'))),
    el('div', {}, '需要共同解决的部门：', el('div', { class: 'jz-posts' }, boxes.map((one) => el('label', { class: 'jz-flag' }, one.box, el('span', {}, one.unit))))),
    el('div', { class: 'jz-search' }, button, problem)
  );
  return el('details', { open: Boolean(given.get('case')) }, el('summary', {}, '提请一事一议（金额超过县级最高限额、没有救助项目可以适用、需要几个部门共同解决、重大急难）'), form);
}

/** The meetings of a county; a year without a full one is told. */
function meetingParts(meetings, county, calls) {
  const parts = [];
  if (county && !county.met) parts.push(el('div', { class: 'jz-alert', role: 'status' }, '今年的全体会议还没有召开。全体会议原则上每年不少于1次。'));
  parts.push(
    meetings.length
      ? table(
          ['编号', '类别', '议题', '状态', '日期地点', '安排'],
          meetings.map((one) => [meetingLink(one.number), one.kind, one.title, one.state, one.heldOn ? `${day(one.heldOn)}，${one.place || ''}` : '', `${one.byCalendar ? '按年度计划' : '本县提出'}，${day(one.openedOn)}`])
        )
      : none('还没有安排过会议。')
  );
  if (!calls) return parts;
  const kind = el('select', { class: 'jz-input', 'data-input': 'kind', 'aria-label': '会议类别' }, el('option', { value: 'SPECIAL' }, '专题会议'), el('option', { value: 'FULL' }, '本年度全体会议'));
  const title = input('meetingTitle', '议题', { maxlength: '60' });
  const problem = el('div', { class: 'jz-problem', role: 'alert' });
  kind.addEventListener('change', () => (title.disabled = kind.value === 'FULL'));
  parts.push(
    el(
      'form',
      {
        class: 'jz-search',
        onsubmit: async (event) => {
          event.preventDefault();
          problem.textContent = '';
          try {
            await post('/api/coordination/meetings', { kind: kind.value, title: title.value });
            await open();
          } catch (refused) {
            problem.textContent = said(refused);
          }
        },
      },
      field('安排会议', kind), field('专题会议的议题', title), el('button', { type: 'submit', 'data-input': 'callMeeting' }, '安排会议'), problem
    )
  );
  return parts;
}

async function meeting(number) {
  const view = await get(`/api/coordination/meetings/${encodeURIComponent(number)}`);
  const one = view.meeting;
  const facts = [
    ['状态', one.state], ['时间地点', one.heldOn ? `${day(one.heldOn)}，${one.place || ''}` : ''], ['主持', view.chair], ['议程', view.agenda], ['说明', view.note], ['纪要', view.minutes],
    ['签署', view.signedBy ? `${view.signedBy}，${day(view.signedOn)}` : ''],
  ].filter(([, text]) => text);
  root.replaceChildren(
    section(`${one.kind}：${one.title}（${one.number}）`, factList(facts)),
    section('到会情况', view.attendance.length ? table(['单位', '情况', '参加人'], view.attendance.map((a) => [a.unit, a.state, a.person || ''])) : none('还没有发出通知。')),
    section('议定事项', view.items.length ? itemTable(view.items) : none('没有。')),
    letterSection(view.letters)
  );
}

const factList = (facts) => el('dl', { class: 'jz-facts' }, facts.flatMap(([label, text]) => [el('dt', {}, label), el('dd', {}, text)]));

const letterSection = (letters) =>
  letters.length
    ? section('文书', table(['文书', '文号', '制作', '打开'], letters.map((l) => [l.title, l.number, minute(l.issuedAt), el('a', { href: `/api/letters/${l.id}/pdf`, target: '_blank', rel: 'noopener' }, '打印版')])))
    : '';

function memberParts(members, edits, whole) {
  const heads = whole ? ['成员单位', '职责', '联络人', '副联络人'] : ['成员单位', '职责', '联络人'];
  const gap = el.bind(null, 'span', { class: 'jz-problem' });
  const rows = members.map((one) => {
    const cells = [one.unit + (one.active ? '' : '（已退出）'), one.duty];
    if (!whole) return [...cells, one.gap ? gap('没有') : '已定'];
    cells.push(one.gap ? gap('没有联络人') : [one.liaison, one.liaisonPhone].filter(Boolean).join('，'), one.deputy ? [one.deputy, one.deputyPhone].filter(Boolean).join('，') : one.active ? gap('没有副联络人') : '');
    if (edits) cells.push(el('a', { href: '#member', onclick: (event) => { event.preventDefault(); fill(one); } }, '修改'));
    return cells;
  });
  const gaps = members.filter((one) => one.gap);
  const parts = [];
  if (gaps.length) parts.push(el('div', { class: 'jz-alert', role: 'status' }, `没有联络人的单位${gaps.length}个：${gaps.map((one) => one.unit).join('、')}。每个成员单位应确定一名联络人。`));
  parts.push(table(edits ? [...heads, ''] : heads, rows));
  if (!edits) return parts;
  const fields = {
    unit: input('unit', '成员单位'), duty: input('duty', '职责', { maxlength: '100' }), liaison: input('liaison', '联络人'), liaisonPhone: input('liaisonPhone', '联络人电话'),
    deputy: input('deputy', '副联络人'), deputyPhone: input('deputyPhone', '副联络人电话'),
  };
  const active = el('input', { type: 'checkbox', checked: true });
  const problem = el('div', { class: 'jz-problem', role: 'alert' });
  function fill(one) {
    for (const [name, node] of Object.entries(fields)) node.value = one[name] || '';
    active.checked = one.active;
    fields.liaison.focus();
  }
  const file = el('input', { type: 'file', accept: '.csv,.xlsx', 'aria-label': '成员单位表' });
  file.addEventListener('change', async () => {
    if (!file.files.length) return;
    const data = new FormData();
    data.append('file', file.files[0]);
    try {
      await post('/api/coordination/members/imports', data);
      await open();
    } catch (refused) {
      problem.textContent = said(refused);
      file.value = '';
    }
  });
  parts.push(
    el(
      'form',
      {
        id: 'member',
        class: 'jz-search',
        onsubmit: async (event) => {
          event.preventDefault();
          problem.textContent = '';
          const entry = { active: active.checked };
          for (const [name, node] of Object.entries(fields)) entry[name] = node.value.trim();
          try {
            await put('/api/coordination/members', entry);
            await open();
          } catch (refused) {
            problem.textContent = said(refused);
          }
        },
      },
      ...Object.values(fields).map((node) => field(node.getAttribute('aria-label'), node)),
      el('label', { class: 'jz-flag' }, active, el('span', {}, '是成员单位')),
      el('button', { type: 'submit', 'data-input': 'saveMember' }, '登记成员单位'),
      problem
    ),
    el('div', { class: 'jz-search' }, el('label', {}, '或者上传表格（成员单位、职责、联络人、联络人电话、副联络人、副联络人电话）', file))
  );
  return parts;
}

async function matter(number) {
  const view = await get(`/api/coordination/matters/${encodeURIComponent(number)}`);
  const one = view.matter;
  const facts = [
    ['状态', one.state], ['案号', caseLink(one.caseNumber)], ['情形', `${one.ground}（${view.basis}）`], ['提请', `${one.openedBy}，${day(one.openedOn)}`], ['理由', view.reason],
    ['请求金额', view.amount], ['涉及部门', view.departments], ['退回理由', view.returned], ['方式', view.way], ['基本情况', view.summary], ['请研究的问题', view.question],
    ['结论', view.conclusion], ['议定意见', view.minutes], ['签署', view.signedBy ? `${view.signedBy}，${day(view.signedOn)}` : ''], ['答复', view.answer],
  ].filter(([, text]) => text);
  root.replaceChildren(
    section(`${one.title}（${one.number}）`, factList(facts)),
    section('成员单位意见', view.opinions.length ? table(['单位', '期限', '催办', '意见'], view.opinions.map((o) => [o.unit, day(o.dueOn), o.remindedOn ? day(o.remindedOn) : '', o.words])) : none('还没有征求意见。')),
    section('落实事项', view.items.length ? itemTable(view.items) : none('没有。')),
    letterSection(view.letters)
  );
}

open().catch((failure) => root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, failure.message)));
