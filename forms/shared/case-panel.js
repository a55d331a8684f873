import { el, get, post, day, minute } from './api.js';

/* The case behind a task: a tab of every task, and a line on the task's card. */
const COLOURS = { GREEN: 'jz-green', YELLOW: 'jz-yellow', RED: 'jz-red', OVERDUE: 'jz-overdue', STOPPED: 'jz-stopped', CLOSED: 'jz-stopped' };

function clock(c) {
  if (!c) return el('span', { class: 'jz-clock jz-stopped' }, '未受理，期限未起算');
  const words =
    c.colour === 'UNKNOWN'
      ? '工作日历未录入，暂不能计算'
      : c.colour === 'STOPPED'
      ? `期限停止（自${c.stoppedOn}）`
      : c.leftDays < 0
        ? `已超期${-c.leftDays}个工作日`
        : `剩${c.leftDays}个工作日`;
  return el('span', { class: `jz-clock ${COLOURS[c.colour] || ''}` }, words);
}

function table(heads, rows) {
  if (!rows.length) return el('p', { class: 'jz-help' }, '暂无。');
  return el(
    'table',
    { class: 'jz-table jz-read' },
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', {}, head)))),
    el('tbody', {}, rows.map((row) => el('tr', {}, row.map((cell) => el('td', {}, cell === undefined ? '' : cell)))))
  );
}

function section(title, ...content) {
  return el('section', {}, el('h4', {}, title), ...content);
}

export async function panel(node, url) {
  const root = el('div', { class: 'jz-case' }, el('p', {}, '正在打开案卷……'));
  node.replaceChildren(root);
  let file;
  try {
    file = await get(url);
  } catch (problem) {
    root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, problem.message));
    return;
  }
  const again = () => panel(node, `/api/cases/${encodeURIComponent(file.caseNumber)}`);
  const c = file.clock;
  const parts = [
    el(
      'dl',
      { class: 'jz-facts' },
      [
        ['案号', file.caseNumber],
        ['申请人', file.applicant],
        ['乡镇', file.township],
        ['状态', file.status],
        ['申请日期', file.appliedOn],
        c ? ['办理期限', `${c.acceptedOn}至${c.dueOn}，共${c.limitDays}个工作日${c.colour === 'UNKNOWN' ? '' : `，已用${c.usedDays}个`}（${c.basis}）`] : null,
      ]
        .filter(Boolean)
        .map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value))),
      clock(c)
    ),
    file.outcome
      ? section(
          '决定',
          el('p', {}, `${file.outcome.title}，月保障金${file.outcome.amount}，${file.outcome.decidedOn}由${file.outcome.signedBy}签署。${file.outcome.reason}（${file.outcome.basis}）`)
        )
      : null,
    section('家庭成员', table(['姓名', '关系', '身份证号', '情况'], file.family.map((p) => [p.name, p.relation, p.idNumber, p.about]))),
    section(
      '办理环节',
      table(
        ['环节', '办理人', '开始', '办结', '应于'],
        file.steps.map((s) => [s.name, s.by || '待领取', minute(s.from), s.cancelled ? '已取消' : s.to ? minute(s.to) : '办理中', day(s.due)])
      )
    ),
    section('经过', table(['时间', '事项', '内容', '经办'], file.course.map((l) => [minute(l.at).replace(' 00:00', ''), l.what, l.text, l.by || '']))),
    file.materials.length
      ? section('材料', table(['材料', '收到'], file.materials.map((m) => [m.name, m.received ? '已收' : '缺'])))
      : null,
    file.checks.length
      ? section('信息核对', table(['来源', '状态', '期限', '发现'], file.checks.map((k) => [k.source, k.state, k.dueOn, k.found || '无'])))
      : null,
    file.differences.length
      ? section('申报与核对不一致', table(['成员', '项目', '申报', '核对', '处理'], file.differences.map((d) => [`第${d.person}位`, d.what, d.declared, d.found, d.result || '待核实'])))
      : null,
    file.calculation
      ? section(
          '计算',
          el('p', {}, `人均月收入${file.calculation.perHeadMonth}元，标准${file.calculation.standard}元${file.calculation.demo ? '（演示值）' : ''}，测算月保障金${file.calculation.monthlyAmount}元。依据：${file.calculation.basis}`),
          table(['项目', '申报', '计入', '处理', '依据'], file.calculation.lines.map((l) => [l.label, l.declared, l.used, l.treatment, l.basis]))
        )
      : null,
    section(
      '文书',
      table(
        ['文书', '文号', '制作', '送达', '打开'],
        file.letters.map((l) => [
          l.title,
          l.number,
          minute(l.at),
          l.deliveredOn || '',
          el(
            'span',
            {},
            el('a', { href: `/api/letters/${l.id}/pdf`, target: '_blank', rel: 'noopener' }, '打印版'),
            '　',
            el('a', { href: `/api/letters/${l.id}/word` }, 'Word')
          ),
        ])
      )
    ),
    section(
      '照片和扫描件',
      table(['名称', '上传'], file.attachments.map((a) => [el('a', { href: `/api/attachments/${a.id}`, target: '_blank', rel: 'noopener' }, a.name), minute(a.at)])),
      upload(file, again)
    ),
    section('写备注', noteBox(file, again)),
    file.open && c ? section('其他办理', requests(file, again)) : null,
  ];
  root.replaceChildren(...parts.filter(Boolean));
}

function outcome(node, work, again) {
  return async () => {
    node.textContent = '';
    try {
      await work();
      await again();
    } catch (problem) {
      node.textContent = problem.errors && problem.errors.length ? problem.errors.map((e) => e.message).join('；') : problem.message;
    }
  };
}

function upload(file, again) {
  const input = el('input', { type: 'file', accept: 'image/jpeg,image/png,application/pdf', 'aria-label': '选择照片或扫描件' });
  const problem = el('span', { class: 'jz-problem', role: 'alert' });
  input.addEventListener('change', outcome(problem, async () => {
    const form = new FormData();
    form.append('file', input.files[0]);
    await post(`/api/cases/${encodeURIComponent(file.caseNumber)}/attachments`, form);
  }, again));
  return el('div', {}, el('span', { class: 'jz-help' }, 'JPG、PNG或PDF，每个不超过10MB'), input, problem);
}

function noteBox(file, again) {
  const text = el('textarea', { class: 'jz-input', rows: '2', maxlength: '2000', 'aria-label': '备注' });
  const problem = el('span', { class: 'jz-problem', role: 'alert' });
  return el('div', {}, text, el('button', { type: 'button', class: 'btn btn-default jz-add', onclick: outcome(problem, () => post(`/api/cases/${encodeURIComponent(file.caseNumber)}/notes`, { text: text.value }), again) }, '保存备注'), problem);
}

function requests(file, again) {
  const base = `/api/cases/${encodeURIComponent(file.caseNumber)}`;
  const ground = el('select', { class: 'jz-input jz-inline', 'aria-label': '延长的情形' }, el('option', { value: '' }, '延长的情形'),
    [['PUBLICITY_OBJECTION', '公示有异议'], ['SEPARATED_HUKOU', '人户分离'], ['APPLIED_ELSEWHERE', '异地申请'], ['HARD_SURVEY', '家庭经济状况调查难度较大']]
      .map(([value, label]) => el('option', { value }, label)));
  const days = el('input', { class: 'jz-input jz-inline', type: 'number', min: '1', max: '45', placeholder: '共多少工作日', 'aria-label': '延长后共多少个工作日' });
  const reason = el('input', { class: 'jz-input jz-inline jz-long', type: 'text', maxlength: '1000', placeholder: '撤回、死亡或拒不配合的事实', 'aria-label': '提请终止的事实和理由' });
  const problem = el('div', { class: 'jz-problem', role: 'alert' });
  const stopped = file.clock.colour === 'STOPPED';
  const why = el('input', { class: 'jz-input jz-inline jz-long', type: 'text', maxlength: '200', placeholder: stopped ? '恢复计算期限的理由' : '停止计算期限的理由', 'aria-label': '停止或恢复计算期限的理由' });
  return el('div', {},
    el('p', {}, why, el('button', { type: 'button', class: 'btn btn-default', onclick: outcome(problem, () => post(`${base}/${stopped ? 'clock-resumptions' : 'clock-stops'}`, { ground: why.value }), again) }, stopped ? '恢复计算期限' : '停止计算期限')),
    el('p', {}, ground, days, el('button', { type: 'button', class: 'btn btn-default', onclick: outcome(problem, () => post(`${base}/extensions`, { ground: ground.value || null, workingDays: days.value ? Number(days.value) : null }), again) }, '延长期限')),
    el('p', {}, reason, el('button', { type: 'button', class: 'btn btn-default', onclick: outcome(problem, () => post(`${base}/termination-requests`, { reason: reason.value }), again) }, '提请终止')),
    problem);
}

/* Cards ask together: one request for all that are drawn within the same moment. */
let waiting = new Map();
let timer;

function ask(taskId, node) {
  waiting.set(taskId, node);
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const batch = waiting;
    waiting = new Map();
    const ids = [...batch.keys()];
    for (let i = 0; i < ids.length; i += 100) {
      try {
        const some = ids.slice(i, i + 100);
        const entries = await get(`/api/worklist?tasks=${some.map(encodeURIComponent).join(',')}`);
        entries.forEach((entry) => {
          const target = batch.get(entry.taskId);
          if (!target) return;
          target.replaceChildren(
            el(
              'div',
              { class: 'jz-card-line' },
              el('strong', {}, entry.applicant),
              el('span', {}, entry.township),
              el('span', {}, entry.caseNumber),
              entry.dueOn
                ? el('span', { class: `jz-clock ${COLOURS[entry.colour] || ''}` }, entry.colour === 'UNKNOWN' ? `${entry.dueOn}止（日历未录入）` : entry.leftDays < 0 ? `超期${-entry.leftDays}天` : `${entry.dueOn}止，剩${entry.leftDays}天`)
                : el('span', { class: 'jz-help' }, '未受理')
            )
          );
        });
      } catch (problem) {
        // a card without this line still opens; the list must not fail for it
      }
    }
  }, 30);
}

function link(id, href, icon, text, posts) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority: 50,
    async render(node) {
      if (posts && !(await get('/api/me')).posts.some((post) => posts.includes(post))) return;
      node.append(
        el('a', { href, target: '_blank', rel: 'noopener' }, el('span', { class: `glyphicon glyphicon-${icon}` }), ` ${text}`)
      );
    },
  };
}

export default [
  link('jiuzhu-trial', '/trial', 'stats', '试算和期限'),
  link('jiuzhu-settings', '/settings', 'cog', '设置', ['COUNTY_SUPERVISOR', 'CITY_MANAGER']),
  link('jiuzhu-password', '/account/password', 'lock', '修改密码'),
  {
    id: 'jiuzhu-case',
    pluginPoint: 'tasklist.task.detail',
    priority: 2000,
    properties: { label: '案卷' },
    render(node, { taskId }) {
      panel(node, `/api/tasks/${encodeURIComponent(taskId)}/case`);
    },
  },
  {
    id: 'jiuzhu-card',
    pluginPoint: 'tasklist.card',
    priority: 100,
    render(node, { taskId }) {
      ask(taskId, node);
    },
  },
];
