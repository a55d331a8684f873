import { el, get, post, day, minute } from './api.js';
import { menu } from './menu.js';

/* The case behind a task: a tab of every task, and a line on the task's card. */
const COLOURS = { GREEN: 'jz-green', YELLOW: 'jz-yellow', RED: 'jz-red', OVERDUE: 'jz-overdue', STOPPED: 'jz-stopped', CLOSED: 'jz-stopped', UNKNOWN: 'jz-stopped' };

/** The clock as the server words it, in its colour. */
export function clockMark(colour, words) {
  return el('span', { class: `jz-clock ${COLOURS[colour] || 'jz-stopped'}` }, words);
}

export function table(heads, rows) {
  if (!rows.length) return el('p', { class: 'jz-help' }, '暂无。');
  return el(
    'table',
    { class: 'jz-table jz-read' },
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', {}, head)))),
    el('tbody', {}, rows.map((row) => el('tr', {}, row.map((cell) => el('td', {}, cell === undefined || cell === null ? '' : cell)))))
  );
}

function facts(items) {
  return el('dl', { class: 'jz-facts' }, items.filter(Boolean).map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value))));
}

const lines = (items) => facts(items.map((item) => [item.label, item.text]));

function section(title, ...content) {
  return el('section', {}, el('h4', {}, title), ...content);
}

/* Each section by its name: what it shows of the file. A section that shows nothing stays empty. */
const SECTIONS = {
  head: (file) => [
    facts([
      ['案号', file.caseNumber],
      ['事项', file.kind],
      ['申请人', file.applicant],
      ['乡镇', file.township],
      ['状态', file.status],
      ['申请日期', file.appliedOn],
      file.clock ? ['办理期限', `${day(file.clock.acceptedOn)}至${day(file.clock.dueOn)}，共${file.clock.limitDays}个工作日${file.clock.colour === 'UNKNOWN' ? '' : `，已用${file.clock.usedDays}个`}（${file.clock.basis}）`] : null,
    ]),
    clockMark(file.clock && file.clock.colour, file.clockWords),
  ],
  outcome: (file) =>
    file.outcome
      ? [section('决定', el('p', {}, `${file.outcome.title}${file.award && !file.award.amount ? '' : `，月保障金${file.outcome.amount}`}，${day(file.outcome.decidedOn)}由${file.outcome.signedBy}签署。${file.outcome.reason}（${file.outcome.basis}）`))]
      : [],
  award: (file) =>
    file.award
      ? [section('待遇', el('p', {}, `${file.award.category}，登记号${file.award.number}，${file.award.amount ? `每月${file.award.amount}，自${file.award.from}起` : `有效期至${file.award.until}`}，${file.award.state}，每${file.award.reviewMonths}个月核查一次。`))]
      : [],
  sections: (file) => (file.sections || []).map((one) => section(one.title, lines(one.items))),
  family: (file) => [section('家庭成员', table(['姓名', '关系', '身份证号', '情况'], file.family.map((p) => [p.name, p.relation, p.idNumber, p.about])))],
  declared: (file, panel) => [
    section(
      '申报情况',
      lines(file.declared.items),
      ...file.declared.sheets.map((sheet) =>
        sheet.rows.length ? el('div', { class: 'jz-sheet' }, el('h5', {}, sheet.title), table(sheet.heads, sheet.rows)) : el('p', { class: 'jz-help' }, `${sheet.title}：未申报。`)
      ),
      panel.may('REVEAL') ? reveal(file) : null,
      panel.may('AMEND') ? el('p', { class: 'jz-acts' }, el('a', { href: `/cases/${encodeURIComponent(file.caseNumber)}/declaration`, target: '_blank', rel: 'noopener' }, '更正申报')) : null
    ),
  ],
  survey: (file) =>
    file.survey
      ? [
          section(
            '入户调查',
            lines(file.survey.items),
            file.survey.photos.length
              ? el('div', { class: 'jz-photos' }, file.survey.photos.map((a) => el('a', { href: `/api/attachments/${a.id}`, target: '_blank', rel: 'noopener' }, el('img', { src: `/api/attachments/${a.id}`, alt: a.name, loading: 'lazy' }))))
              : null
          ),
        ]
      : [],
  steps: (file) => [
    section(
      '办理环节',
      table(
        ['环节', '办理人', '开始', '办结', '应于'],
        file.steps.map((s) => [s.name, s.by || '待领取', minute(s.from), s.cancelled ? '已取消' : s.to ? minute(s.to) : '办理中', day(s.due)])
      )
    ),
  ],
  course: (file) => [section('经过', table(['时间', '事项', '内容', '经办'], file.course.map((l) => [minute(l.at).replace(' 00:00', ''), l.what, l.text, l.by || ''])))],
  materials: (file) => (file.materials.length ? [section('材料', table(['材料', '收到'], file.materials.map((m) => [m.name, m.received ? '已收' : '缺'])))] : []),
  checks: (file) =>
    file.checks.length ? [section('信息核对', table(['来源', '状态', '期限', '发现'], file.checks.map((k) => [k.source, k.state, day(k.dueOn), k.found || '无'])))] : [],
  differences: (file) =>
    file.differences.length
      ? [section('申报与核对不一致', table(['成员', '项目', '申报', '核对', '处理'], file.differences.map((d) => [d.person, d.what, d.declared, d.found, d.result || '待核实'])))]
      : [],
  calculation: (file) =>
    file.calculation
      ? [
          section(
            '计算',
            lines(file.calculation.items),
            el('p', { class: 'jz-help' }, `依据：${file.calculation.basis}`),
            table(['成员', '项目', '申报', '计入', '处理', '依据'], file.calculation.lines)
          ),
        ]
      : [],
  objections: (file, panel) =>
    file.objections.length || panel.may('OBJECT')
      ? [
          section(
            '异议和投诉',
            table(
              ['时间', '类别', '反映人', '内容', '答复'],
              file.objections.map((o) => [minute(o.at), o.kind, o.objector || '（保密）', o.content, o.answer ? `${o.answer}（${minute(o.answeredAt)}）` : '尚未答复'])
            )
          ),
        ]
      : [],
  letters: (file) => [
    section(
      '文书',
      table(
        ['文书', '文号', '制作', '送达', '打开'],
        file.letters.map((l) => [
          l.title,
          l.number,
          minute(l.at),
          l.deliveredOn ? day(l.deliveredOn) : '',
          el(
            'span',
            { class: 'jz-noprint' },
            el('a', { href: `/api/letters/${l.id}/pdf`, target: '_blank', rel: 'noopener' }, '打印版'),
            '　',
            el('a', { href: `/api/letters/${l.id}/word` }, 'Word')
          ),
        ])
      )
    ),
  ],
  attachments: (file) => [
    section('照片和扫描件', table(['名称', '上传'], file.attachments.map((a) => [el('a', { href: `/api/attachments/${a.id}`, target: '_blank', rel: 'noopener' }, a.name), minute(a.at)]))),
  ],
};

/* What may be done, each under the section it changes. Drawn once: a redrawn section never takes away what is typed. */
const ACTS = { letters: ['PRINT', print], objections: ['OBJECT', objection], attachments: ['UPLOAD', upload], course: ['NOTE', noteBox] };

class Panel {
  constructor(node) {
    this.node = node;
    this.holders = {};
  }

  may(right) {
    return (this.file.may || []).includes(right);
  }

  async open(url) {
    this.node.replaceChildren(el('p', {}, '正在打开案卷……'));
    try {
      this.file = await get(url);
    } catch (problem) {
      this.node.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, problem.message));
      return;
    }
    if (!this.file) {
      this.node.replaceChildren(el('div', { class: 'jz-help', role: 'status' }, '本任务办理的不是一户的案件，没有案卷，请看“表单”。'));
      return;
    }
    this.node.replaceChildren();
    for (const name of Object.keys(SECTIONS)) {
      this.holders[name] = el('div', { 'data-section': name });
      this.node.append(this.holders[name]);
      this.show(name);
      const act = ACTS[name];
      if (act && this.may(act[0])) this.node.append(act[1](this));
    }
    this.others = el('div', { class: 'jz-acts' });
    this.node.append(this.others);
    this.showOthers();
  }

  show(name) {
    this.holders[name].replaceChildren(...SECTIONS[name](this.file, this));
  }

  showOthers() {
    const rights = ['CONFER', 'CORRECT', 'STOP', 'RESUME', 'EXTEND', 'TERMINATE', 'RENEW', 'END_AWARD'].filter((right) => this.may(right));
    this.others.replaceChildren(...(rights.length ? [section('其他办理', ...rights.map((right) => OTHERS[right](this)))] : []));
  }

  /** Reads the file again and draws only the named sections. */
  async again(...names) {
    this.file = await get(`/api/cases/${encodeURIComponent(this.file.caseNumber)}`);
    names.forEach((name) => this.show(name));
  }

  get base() {
    return `/api/cases/${encodeURIComponent(this.file.caseNumber)}`;
  }
}

export async function panel(node, url) {
  const root = el('div', { class: 'jz-case' });
  node.replaceChildren(root);
  await new Panel(root).open(url);
}

function said(problem) {
  return problem.errors && problem.errors.length ? problem.errors.map((e) => e.message).join('；') : problem.message;
}

/** A row of inputs with a button; a refusal is told in the row. */
function act(label, inputs, work, confirmation) {
  const problem = el('span', { class: 'jz-problem', role: 'alert' });
  const button = el('button', { type: 'button', class: 'btn btn-default' }, label);
  button.addEventListener('click', async () => {
    problem.textContent = '';
    if (confirmation && !window.confirm(confirmation)) return;
    button.disabled = true;
    try {
      await work();
    } catch (failure) {
      problem.textContent = said(failure);
    } finally {
      button.disabled = false;
    }
  });
  return el('div', { class: 'jz-acts jz-act' }, ...inputs, button, problem);
}

function reveal(file) {
  const holder = el('div');
  return el(
    'div',
    { class: 'jz-acts' },
    act('查看完整的电话和账号（留痕）', [], async () => {
      holder.replaceChildren(lines(await post(`/api/cases/${encodeURIComponent(file.caseNumber)}/reveals`)));
    }),
    holder
  );
}

function upload(panel) {
  const input = el('input', { type: 'file', accept: 'image/jpeg,image/png,application/pdf', 'aria-label': '选择照片或扫描件' });
  const problem = el('span', { class: 'jz-problem', role: 'alert' });
  input.addEventListener('change', async () => {
    if (!input.files.length) return;
    problem.textContent = '';
    const form = new FormData();
    form.append('file', input.files[0]);
    try {
      await post(`${panel.base}/attachments`, form);
      input.value = '';
      await panel.again('attachments', 'survey');
    } catch (failure) {
      problem.textContent = said(failure);
    }
  });
  return el('div', { class: 'jz-acts jz-act' }, el('span', { class: 'jz-help' }, '上传：JPG、PNG或PDF，每个不超过10MB'), input, problem);
}

function print(panel) {
  const accepted = Boolean(panel.file.clock);
  const choices = accepted
    ? [['CHECK_REPORT', '信息核对报告'], ['CHECK_RESULT', '核对结果告知书'], ['WINDOW_FORMS', '申请书等申请材料（按现在的申报）']]
    : [['WINDOW_FORMS', '申请书等申请材料（按现在的申报）']];
  const what = el('select', { class: 'jz-input jz-inline', 'aria-label': '要制作的文书' }, choices.map(([value, label]) => el('option', { value }, label)));
  return act('制作文书', [what], async () => {
    await post(`${panel.base}/letters`, { what: what.value });
    await panel.again('letters');
  });
}

function noteBox(panel) {
  const text = el('textarea', { class: 'jz-input', rows: '2', maxlength: '2000', placeholder: '写备注，保存后记入经过，不能更改', 'aria-label': '备注' });
  return act('保存备注', [text], async () => {
    await post(`${panel.base}/notes`, { text: text.value });
    text.value = '';
    await panel.again('course');
  });
}

function objection(panel) {
  const who = el('input', { class: 'jz-input jz-inline', type: 'text', maxlength: '200', placeholder: '反映人和联系方式（保密）', 'aria-label': '反映人和联系方式' });
  const what = el('input', { class: 'jz-input jz-inline jz-long', type: 'text', maxlength: '2000', placeholder: '反映的内容', 'aria-label': '反映的内容' });
  const complaint = el('input', { type: 'checkbox' });
  return act('登记异议', [who, what, el('label', { class: 'jz-flag jz-inline' }, complaint, '投诉举报')], async () => {
    await post(`${panel.base}/objections`, { objector: who.value, content: what.value, complaint: complaint.checked });
    who.value = what.value = '';
    complaint.checked = false;
    await panel.again('objections', 'course');
  });
}

const reason = (placeholder) => el('input', { class: 'jz-input jz-inline jz-long', type: 'text', maxlength: '1000', placeholder, 'aria-label': placeholder });

/* After these the clock or the stage is another: what depends on it is drawn again, forms elsewhere are left alone. */
async function moved(panel) {
  await panel.again('head', 'course', 'steps', 'letters', 'award');
  panel.showOthers();
}

const OTHERS = {
  CONFER: (panel) =>
    el('p', { class: 'jz-acts' }, el('a', { href: `/coordination?case=${encodeURIComponent(panel.file.caseNumber)}`, target: '_blank', rel: 'noopener' }, '提请协调小组一事一议')),
  CORRECT: (panel) =>
    el('p', { class: 'jz-acts' }, el('a', { href: `/inspection?case=${encodeURIComponent(panel.file.caseNumber)}`, target: '_blank', rel: 'noopener' }, '撤销或者责令改正乡镇（街道）的决定')),
  STOP: (panel) => {
    const ground = el('select', { class: 'jz-input jz-inline', 'aria-label': '停止计算的情形' }, el('option', { value: '' }, '停止计算的情形'),
      [['FAMILY_PROOF', '等待家庭对核对结果提供证明'], ['EXTERNAL_CHECK', '等待外地协查结果'], ['FAMILY_AWAY', '家庭成员住院、外出等，暂时无法入户'], ['EMERGENCY', '自然灾害、重大疫情等不可抗力']]
        .map(([value, label]) => el('option', { value }, label)));
    const why = reason('停止计算期限的事实');
    return act('停止计算期限', [ground, why], async () => {
      await post(`${panel.base}/clock-stops`, { ground: ground.value || null, note: why.value });
      await moved(panel);
    }, '停止后不再计算办理期限，也不再预警，直到恢复；县级监管岗会复核。确定停止吗？');
  },
  RESUME: (panel) => {
    const why = reason('恢复计算期限的理由');
    return act('恢复计算期限', [why], async () => {
      await post(`${panel.base}/clock-resumptions`, { ground: why.value });
      await moved(panel);
    });
  },
  EXTEND: (panel) => {
    const ground = el('select', { class: 'jz-input jz-inline', 'aria-label': '延长的情形' }, el('option', { value: '' }, '延长的情形'),
      [['PUBLICITY_OBJECTION', '公示有异议'], ['SEPARATED_HUKOU', '人户分离'], ['APPLIED_ELSEWHERE', '异地申请'], ['HARD_SURVEY', '家庭经济状况调查难度较大']]
        .map(([value, label]) => el('option', { value }, label)));
    const days = el('input', { class: 'jz-input jz-inline', type: 'number', min: '1', max: '45', placeholder: '共多少工作日', 'aria-label': '延长后共多少个工作日' });
    return act('延长期限', [ground, days], async () => {
      await post(`${panel.base}/extensions`, { ground: ground.value || null, workingDays: days.value ? Number(days.value) : null });
      await moved(panel);
    });
  },
  END_AWARD: (panel) => act('提出停发、减发或增发', [], async () => {
    const opened = await post(`/api/awards/${encodeURIComponent(panel.file.award.number)}/changes`, {});
    await moved(panel);
    window.alert(`已开始办理，编号${opened.changeNumber}。请在待办里写明理由、事实和证据。`);
  }, '对家庭不利的变更先告知、听取陈述申辩，再由另一人签署。确定提出吗？'),
  RENEW: (panel) => {
    const done = el('span', { class: 'jz-help', role: 'status' });
    return act('重新申请（带入原申报）', [done], async () => {
      await post('/api/drafts/renewals', { caseNumber: panel.file.caseNumber });
      done.textContent = '已按原申报生成登记草稿：在待办中开始“最低生活保障审核确认”，打开这份草稿，只改有变化的内容，请家庭重新签署承诺。';
    });
  },
  TERMINATE: (panel) => {
    const why = reason('撤回、死亡或拒不配合的事实');
    return act('提请终止', [why], async () => {
      await post(`${panel.base}/termination-requests`, { reason: why.value });
      await moved(panel);
    }, '提请后由审核确认岗签署是否终止本案。确定提请吗？');
  },
};

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
              el('strong', {}, entry.subject),
              el('span', {}, entry.township),
              el('span', {}, entry.caseNumber),
              // a card has room for a few words
              entry.clock ? clockMark(entry.colour, entry.colour === 'STOPPED' ? '期限停止' : entry.clock) : ''
            )
          );
        });
      } catch (problem) {
        // a card without this line still opens; the list must not fail for it
      }
    }
  }, 30);
}

/** All own pages in one menu: as links side by side they would not fit once there are more than a few. */
const pages = {
  id: 'jiuzhu-pages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  async render(node) {
    const summary = el('span', {}, el('span', { class: 'glyphicon glyphicon-th-list' }), ' 业务页面');
    node.append(await menu(summary, { target: '_blank', rel: 'noopener' }));
  },
};

export default [
  pages,
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
