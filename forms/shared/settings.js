import { call, el, get, post, day, minute } from './api.js';

/* Settings of the place: areas, staff, calendar, standards, parameters. What a post may not change is only shown. */
const root = document.getElementById('settings');

function messages(node, problem) {
  node.replaceChildren(
    ...(problem.errors && problem.errors.length ? problem.errors.map((e) => e.message) : [problem.message]).map((text) => el('div', {}, text))
  );
}

/** An empty table to fill in: what Excel opens as it should. */
function sample(title, columns) {
  return el('a', { href: 'data:text/csv;charset=utf-8,' + encodeURIComponent('\uFEFF' + columns.join(',') + '\r\n'), download: `${title}样表.csv` }, '下载样表');
}

function upload(title, help, columns, url, words, done) {
  const file = el('input', { type: 'file', accept: '.csv,.xlsx', 'aria-label': title });
  const outcome = el('div', { class: 'jz-problem', role: 'alert' });
  const good = el('div', { role: 'status' });
  const button = el('button', { type: 'button' }, '导入');
  button.addEventListener('click', async () => {
    outcome.replaceChildren();
    good.textContent = '';
    if (!file.files.length) {
      outcome.textContent = '请先选择文件。';
      return;
    }
    const form = new FormData();
    form.append('file', file.files[0]);
    button.disabled = true;
    good.textContent = '正在导入……';
    try {
      const answer = await post(typeof url === 'function' ? url() : url, form);
      good.textContent = words(answer);
      if (done) await done();
    } catch (problem) {
      good.textContent = '';
      messages(outcome, problem);
    }
    button.disabled = false;
  });
  return el('div', {}, el('p', { class: 'jz-help' }, help, ' ', sample(title, columns)), el('div', { class: 'line' }, file, button), good, outcome);
}

function section(title, ...content) {
  return el('section', { class: 'jz-section' }, el('h3', {}, title), ...content);
}

function table(heads, rows) {
  return el(
    'table',
    { class: 'jz-table' },
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, rows.map((row) => el('tr', {}, row.map((cell) => el('td', {}, cell === undefined || cell === null ? '' : cell)))))
  );
}

async function staff(me, all) {
  const list = el('div');
  const search = el('input', { type: 'search', placeholder: '按姓名、登录名、岗位、单位查找', class: 'jz-long', 'aria-label': '查找人员' });
  const leavers = el('input', { type: 'checkbox', 'aria-label': '也列出已停用的' });
  let people = [];
  const draw = () => {
    const words = search.value.trim().split(/\s+/).filter(Boolean);
    const found = people.filter(
      (one) => (leavers.checked || one.active) && words.every((word) => `${one.id} ${one.name} ${one.posts.join('')} ${one.area}`.includes(word))
    );
    list.replaceChildren(
      el('p', { class: 'jz-help' }, `共${found.length}人${found.length > SHOWN ? `，列出前${SHOWN}人，请输入更多字查找` : ''}。`),
      table(['登录名', '姓名', '岗位', '单位', '状态', '办理'], found.slice(0, SHOWN).map((one) => [one.id, one.name, one.posts.join('、'), one.area, one.active ? '在岗' : '停用', staffActions(one, me, all, refresh)]))
    );
  };
  const refresh = async () => {
    people = await get('/api/staff');
    draw();
  };
  search.addEventListener('input', draw);
  leavers.addEventListener('change', draw);
  await refresh();
  return section('工作人员', el('div', { class: 'line' }, search, el('label', { class: 'jz-flag' }, leavers, el('span', {}, '也列出已停用的'))), list);
}

const SHOWN = 50;
const POSTS = [
  ['WINDOW_CLERK', '受理岗', 9],
  ['SURVEYOR', '调查岗', 9],
  ['DECIDER', '审核确认岗', 9],
  ['COUNTY_CHECKER', '核对岗', 6],
  ['HOTLINE_OPERATOR', '热线岗', 6],
  ['COUNTY_SUPERVISOR', '县级监管岗', 6],
  ['GROUP_HEAD', '协调小组负责人岗', 6],
  ['DEPARTMENT_LIAISON', '转办联络岗', 6],
  ['CITY_MANAGER', '市级管理岗', 4],
  ['ANALYST', '规则分析岗', 4],
  ['AUDITOR', '审计岗', 4],
  ['SYSTEM_ADMINISTRATOR', '系统管理员', 4],
];

/* The departments that help is referred to; a liaison works for one or more of them. */
const DEPARTMENTS = [
  ['MEDICAL', '医疗保障'],
  ['HEALTH', '卫生健康'],
  ['EDUCATION', '教育'],
  ['HOUSING', '住房保障'],
  ['EMPLOYMENT', '人力资源社会保障'],
  ['EMERGENCY', '应急管理'],
  ['DISABILITY', '残联'],
  ['AGRICULTURE', '农业农村'],
  ['JUSTICE', '司法行政'],
  ['COURT', '法院'],
  ['CHARITY', '慈善组织'],
];

function staffActions(one, me, all, refresh) {
  const holder = el('div');
  const outcome = el('div', { class: 'jz-problem', role: 'alert' });
  const url = (what) => `/api/staff/${encodeURIComponent(one.id)}/${what}`;
  const attempt = async (work) => {
    outcome.replaceChildren();
    try {
      await work();
    } catch (problem) {
      messages(outcome, problem);
    }
  };
  const say = (...text) => {
    buttons();
    holder.append(el('div', { role: 'status' }, ...text));
  };
  /** Asks once more before something that the person will notice at once. */
  const ask = (question, word, work) => () => {
    holder.replaceChildren(
      el('div', { class: 'line' }, el('span', {}, question), el('button', { type: 'button', onclick: () => attempt(work) }, word), el('button', { type: 'button', onclick: buttons }, '取消')),
      outcome
    );
  };
  const reset = ask(`为${one.name}重置密码？原密码立即失效。`, '重置', async () => {
    const answer = await post(url('password-reset'), {});
    say('一次性密码：', el('strong', { class: 'jz-once' }, answer.password), '（只显示这一次，请当面告知本人；登录后须先改密）');
  });
  const unlock = () =>
    attempt(async () => {
      await post(url('unlock'), {});
      say('已解除登录锁定。');
    });
  const deactivate = ask(`停用${one.name}？不能再登录，手里的任务退回本岗位待领。`, '停用', async () => {
    await post(url('deactivation'), {});
    await refresh();
  });
  const move = () => {
    const boxes = POSTS.map(([role, title, digits]) => ({ role, title, digits, box: el('input', { type: 'checkbox', checked: one.roles.includes(role) }) }));
    const area = el('select', { 'aria-label': '单位' });
    const departments = DEPARTMENTS.map(([code, title]) => ({ code, title, box: el('input', { type: 'checkbox', checked: (one.departments || []).includes(code) }) }));
    const ofDepartments = el('div', { class: 'jz-posts', 'aria-label': '部门' }, departments.map((department) => el('label', { class: 'jz-flag' }, department.box, el('span', {}, department.title))));
    const liaison = () => boxes.some((post) => post.role === 'DEPARTMENT_LIAISON' && post.box.checked);
    const units = () => {
      ofDepartments.hidden = !liaison();
      const chosen = boxes.find((post) => post.box.checked);
      const digits = chosen ? chosen.digits : 9;
      area.replaceChildren(
        ...all
          .filter((a) => a.code.length === digits && !a.validTo)
          .map((a) => el('option', { value: a.code, selected: a.code === one.areaCode }, `${digits === 9 ? (all.find((b) => b.code === a.parentCode) || { name: '' }).name : ''}${a.name}`))
      );
    };
    boxes.forEach((post) => post.box.addEventListener('change', units));
    units();
    const save = () =>
      attempt(async () => {
        await post(url('posts'), { roles: boxes.filter((post) => post.box.checked).map((post) => post.role), departments: liaison() ? departments.filter((department) => department.box.checked).map((department) => department.code) : [], areaCode: area.value });
        await refresh();
      });
    holder.replaceChildren(
      el('div', { class: 'jz-posts' }, boxes.map((post) => el('label', { class: 'jz-flag' }, post.box, el('span', {}, post.title)))),
      ofDepartments,
      el('div', { class: 'line' }, el('label', {}, '单位'), area, el('button', { type: 'button', onclick: save }, '保存'), el('button', { type: 'button', onclick: buttons }, '取消')),
      el('div', { class: 'jz-help' }, '手里的任务退回原岗位待领。'),
      outcome
    );
  };
  const buttons = () =>
    holder.replaceChildren(
      el(
        'div',
        { class: 'line' },
        el('button', { type: 'button', onclick: move }, one.active ? '调整岗位' : '重新启用'),
        one.active ? el('button', { type: 'button', onclick: reset }, '重置密码') : null,
        one.active ? el('button', { type: 'button', onclick: unlock }, '解除锁定') : null,
        one.active && one.id !== me.id ? el('button', { type: 'button', onclick: deactivate }, '停用') : null
      ),
      outcome
    );
  buttons();
  return holder;
}

/** The supervisor hands the open tasks of somebody who is ill or has left to a colleague with the same post. */
async function handOvers() {
  const people = (await get('/api/staff')).filter((one) => one.areaCode);
  const named = (one) => `${one.name}（${one.area}，${one.posts.join('、')}）`;
  const from = el('select', { 'aria-label': '原办理人' }, el('option', { value: '' }, '请选择原办理人'), people.map((one) => el('option', { value: one.id }, named(one))));
  const list = el('div');
  const outcome = el('div', { class: 'jz-problem', role: 'alert' });
  const good = el('div', { role: 'status' });
  const show = async () => {
    outcome.replaceChildren();
    list.replaceChildren();
    const leaver = people.find((one) => one.id === from.value);
    if (!leaver) return;
    const tasks = await get(`/camunda/api/engine/engine/default/task?assignee=${encodeURIComponent(leaver.id)}&maxResults=${MOST_TASKS}&sortBy=dueDate&sortOrder=asc`);
    if (!tasks.length) {
      list.append(el('p', { class: 'jz-help' }, `${leaver.name}手里没有任务。`));
      return;
    }
    const cases = new Map((await get(`/api/worklist?tasks=${tasks.map((task) => encodeURIComponent(task.id)).join(',')}`)).map((entry) => [entry.taskId, entry]));
    const boxes = tasks.map((task) => ({ task, box: el('input', { type: 'checkbox', checked: true, 'aria-label': `移交${task.name}` }) }));
    const colleagues = people.filter((one) => one.active && one.id !== leaver.id && one.areaCode === leaver.areaCode && one.roles.some((role) => leaver.roles.includes(role)));
    const to = el('select', { 'aria-label': '接办人' }, colleagues.map((one) => el('option', { value: one.id }, named(one))));
    const go = async () => {
      outcome.replaceChildren();
      let moved = 0;
      const kept = [];
      for (const { task, box } of boxes) {
        if (!box.checked) continue;
        try {
          await post(`/api/tasks/${encodeURIComponent(task.id)}/hand-over`, { to: to.value });
          moved += 1;
        } catch (problem) {
          kept.push(`${(cases.get(task.id) || {}).caseNumber || ''} ${task.name}：${problem.message}`);
        }
      }
      await show();
      good.textContent = `已移交${moved}件。`;
      outcome.replaceChildren(...kept.map((line) => el('div', {}, line)));
    };
    list.append(
      table(
        ['', '任务', '案号', '申请人', '应于'],
        boxes.map(({ task, box }) => {
          const entry = cases.get(task.id) || {};
          return [box, task.name, entry.caseNumber, entry.subject, task.due ? day(task.due) : ''];
        })
      ),
      colleagues.length
        ? el('div', { class: 'line' }, el('label', {}, '移交给'), to, el('button', { type: 'button', onclick: go }, '移交勾选的任务'))
        : el('p', { class: 'jz-help' }, '同一单位没有同岗位的在岗同事；可请系统管理员停用原办理人，任务即退回本岗位待领。')
    );
  };
  from.addEventListener('change', () => {
    good.textContent = '';
    show().catch((problem) => messages(outcome, problem));
  });
  return section('移交任务', el('p', { class: 'jz-help' }, '办理人生病、离岗时，把其手里的任务交给同单位同岗位的同事；回避要求照样核对。'), el('div', { class: 'line' }, from), list, good, outcome);
}

const MOST_TASKS = 200;

async function areas() {
  const list = el('div');
  const refresh = async () => {
    const all = await get('/api/areas/all');
    const today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
    const running = all.filter((a) => !a.validTo || a.validTo >= today);
    const city = running.find((a) => a.level === 'CITY');
    list.replaceChildren(
      el(
        'p',
        { class: 'jz-help' },
        city ? `${city.name}：${running.filter((a) => a.level === 'COUNTY').length}个县（市、区），${running.filter((a) => a.level === 'TOWNSHIP').length}个乡镇（街道）。` : '还没有导入行政区划。',
        all.length > running.length ? `另有${all.length - running.length}个已截止。` : ''
      ),
      ...running
        .filter((a) => a.level === 'COUNTY')
        .map((county) =>
          el(
            'details',
            {},
            el('summary', {}, `${county.name}（${county.code}）`),
            table(
              ['代码', '名称', '自', '至', '继任'],
              all.filter((a) => a.parentCode === county.code).map((a) => [a.code, a.name, day(a.validFrom), a.validTo ? day(a.validTo) : '现行', a.successor])
            )
          )
        )
    );
  };
  await refresh();
  return section(
    '行政区划',
    list,
    upload(
      '行政区划',
      'CSV（UTF-8）或Excel，列：区划代码、名称、级别（市、县、乡镇）、上级代码、起始日期；撤并的另填截止日期、继任代码。已有的代码改为新内容，不删除。有一行不对就一个也不导入。',
      ['区划代码', '名称', '级别', '上级代码', '起始日期', '截止日期', '继任代码'],
      '/api/areas/imports',
      (answer) => `已导入：新增${answer.added}个，修改${answer.changed}个。`,
      refresh
    )
  );
}

async function calendars() {
  const year = el('input', { type: 'number', min: '2021', max: '2100', value: String(new Date().getFullYear() + 1), 'aria-label': '年份' });
  const notice = el('input', { type: 'text', class: 'jz-long', placeholder: '放假通知的名称或文号', 'aria-label': '放假通知的名称或文号', maxlength: '200' });
  const list = el('div');
  const refresh = async () => {
    const years = await get('/api/calendars');
    const next = new Date().getFullYear() + 1;
    const known = years.find((one) => one.year === next && !one.demo);
    list.replaceChildren(
      known ? '' : el('div', { class: 'jz-alert', role: 'alert' }, `${next}年的放假安排还没有录入。国务院办公厅一般在每年11月发布次年通知，请收到后尽快导入。`),
      table(
        ['年份', '依据', '录入', '录入人'],
        years.map((one) => [one.demo ? el('strong', {}, `${one.year}年（演示）`) : `${one.year}年`, one.source, minute(one.loadedAt), one.loadedBy === 'system' ? '系统预置' : one.loadedBy])
      )
    );
  };
  await refresh();
  return section(
    '工作日历',
    list,
    el('div', { class: 'line' }, el('label', {}, '年份'), year, el('label', {}, '依据'), notice),
    upload(
      '工作日历',
      '按国务院办公厅的放假通知，CSV（UTF-8），列：日期、类型（休或班）、名称。十三天法定节假日须齐全；已有的年份整年替换，在办案件的期限随即逐件重算并留下记录。不用停机。',
      ['日期', '类型', '名称'],
      () => `/api/calendars/${year.value}?source=${encodeURIComponent(notice.value)}`,
      (answer) =>
        `已录入${answer.days}天。检查在办期限${answer.recount.looked}件，其中${answer.recount.moved}件到期日有变，已重算。` +
        (answer.recount.uncounted ? `另有${answer.recount.uncounted}件跨到还没有录入的年份，暂按原到期日。` : ''),
      refresh
    )
  );
}

async function standards(areaName) {
  const list = el('div');
  const refresh = async () => {
    const all = await get('/api/standards');
    list.replaceChildren(
      table(
        ['区划', '城乡', '起始', '截止', '月标准（元）', '文号'],
        all.map((s) => [
          areaName(s.areaCode),
          s.householdArea === 'URBAN' ? '城镇' : '农村',
          day(s.validFrom),
          s.validTo ? day(s.validTo) : '现行',
          (s.amountFen / 100).toFixed(2),
          s.demo ? `演示值（${s.documentNumber}）` : s.documentNumber,
        ])
      )
    );
  };
  await refresh();
  return section(
    '保障标准',
    list,
    upload(
      '保障标准',
      'CSV（UTF-8）或Excel，列：区划代码、城乡、起始日期、月标准、文号。新标准起始的前一天，原标准自动截止。',
      ['区划代码', '城乡', '起始日期', '月标准', '文号'],
      '/api/standards/imports',
      (answer) => `已设定${answer.set}项标准。`,
      refresh
    )
  );
}

/** The control for a value: a list for a choice, a number within its bounds otherwise. */
function valueInput(shown) {
  const { rule, parameter } = shown;
  if (rule.kind === 'CHOICE') {
    return el(
      'select',
      { class: 'jz-input', 'aria-label': '新值' },
      Object.entries(rule.choices).map(([code, title]) => el('option', { value: code, selected: code === parameter.content }, title))
    );
  }
  return el('input', { class: 'jz-input', type: 'number', step: '1', min: String(rule.min), max: String(rule.max), 'aria-label': '新值', value: parameter.content });
}

async function parameters(me, areaName, cityCode, counties) {
  const choices = me.county ? [me.county] : [cityCode, ...counties.map((one) => one.code)];
  const select = el('select', { 'aria-label': '适用区划' }, choices.map((code) => el('option', { value: code }, areaName(code))));
  const list = el('div');
  const refresh = async () => {
    const area = select.value;
    const all = await get(`/api/parameters?area=${encodeURIComponent(area)}`);
    list.replaceChildren(table(['参数', '现值', '依据', '自', '修改'], all.map((shown) => parameterRow(shown, area, areaName, refresh))));
  };
  select.addEventListener('change', refresh);
  await refresh();
  return section(
    '参数（法规未写定、由各地决定的数值）',
    el('div', { class: 'line' }, el('label', {}, '适用'), select, el('span', { class: 'jz-help' }, '县（市、区）没有单独设定的，用全市的值。')),
    list,
    upload(
      '参数',
      'CSV（UTF-8）或Excel，列：区划代码、参数（名称）、值、依据；可加起用日期。有一行不对就一项也不改。',
      ['区划代码', '参数', '值', '依据', '起用日期'],
      '/api/parameters/imports',
      (answer) => `已设定${answer.set}项参数。`,
      refresh
    )
  );
}

function parameterRow(shown, area, areaName, refresh) {
  const p = shown.parameter;
  const edit = el('div');
  const close = () => edit.replaceChildren(el('div', { class: 'line' }, el('button', { type: 'button', onclick: open }, '修改'), el('button', { type: 'button', onclick: history }, '历次')));
  const open = () => {
    const value = valueInput(shown);
    const source = el('input', { class: 'jz-input', 'aria-label': '依据', placeholder: '依据的文件或决定', maxlength: '300' });
    const from = el('input', { type: 'date', 'aria-label': '起用日期（空为今天）', title: '起用日期（空为今天）' });
    const outcome = el('div', { class: 'jz-problem', role: 'alert' });
    const save = async () => {
      try {
        await call('PUT', `/api/parameters/${encodeURIComponent(p.name)}`, { areaCode: area, value: value.value, source: source.value, validFrom: from.value || null });
        await refresh();
      } catch (problem) {
        messages(outcome, problem);
      }
    };
    const bounds = shown.rule.kind === 'CHOICE' ? '' : `${shown.rule.min}至${shown.rule.max}${p.unit}。`;
    edit.replaceChildren(
      el('div', { class: 'line' }, value, source, from, el('button', { type: 'button', onclick: save }, '保存'), el('button', { type: 'button', onclick: close }, '取消')),
      el('div', { class: 'jz-help' }, `${bounds}${shown.rule.law || ''} 适用：${areaName(area)}。`),
      outcome
    );
    value.focus();
  };
  const history = async () => {
    const all = await get(`/api/parameters/${encodeURIComponent(p.name)}/history?area=${encodeURIComponent(area)}`);
    edit.replaceChildren(
      table(
        ['适用', '值', '自', '依据', '修改人', '修改时间'],
        all.map((one) => [
          areaName(one.parameter.areaCode),
          one.words,
          day(one.parameter.validFrom),
          one.parameter.source,
          one.parameter.changedBy === 'system' ? '系统预置' : one.parameter.changedBy,
          minute(one.parameter.changedAt),
        ])
      ),
      el('button', { type: 'button', onclick: close }, '收起')
    );
  };
  close();
  return [p.title || p.name, `${shown.words}${p.demo ? '（未经本地确认）' : ''}${shown.own ? '' : `（${areaName(p.areaCode)}）`}`, p.source, day(p.validFrom), edit];
}

async function draw() {
  const me = await get('/api/me');
  const all = await get('/api/areas/all');
  const names = new Map(all.map((one) => [one.code, one.level === 'CITY' ? `全市（${one.name}）` : one.name]));
  const areaName = (code) => names.get(code) || (code === '0' ? '系统默认' : code);
  const parts = [];
  if (me.posts.includes('SYSTEM_ADMINISTRATOR')) {
    parts.push(
      await staff(me, all),
      section(
        '导入工作人员',
        upload(
          '人员',
          'CSV（UTF-8）或Excel，列：登录名、姓名、岗位（多个用顿号分开；转办联络岗写明部门，例如转办联络岗（医疗保障））、区划代码、初始密码。有一行不对就一个也不导入。',
          ['登录名', '姓名', '岗位', '区划代码', '初始密码'],
          '/api/staff/imports',
          (answer) => `已导入${answer.added}人。`
        )
      ),
      await calendars(),
      await areas()
    );
  }
  if (me.posts.includes('COUNTY_SUPERVISOR')) parts.push(await handOvers());
  if (me.posts.includes('COUNTY_SUPERVISOR') || me.posts.includes('CITY_MANAGER')) {
    const city = all.find((one) => one.level === 'CITY' && !one.validTo);
    if (city) {
      parts.push(await standards(areaName), await parameters(me, areaName, city.code, await get('/api/areas')));
    } else {
      parts.push(el('div', { class: 'jz-alert', role: 'alert' }, '还没有导入行政区划，请系统管理员先导入。'));
    }
  }
  root.replaceChildren(...parts);
}

draw().catch((problem) => root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, problem.message)));
