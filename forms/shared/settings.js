import { call, el, get, post } from './api.js';

/* Settings of the place: staff, calendar, standards, parameters. What a post may not change is only shown. */
const root = document.getElementById('settings');

function messages(node, problem) {
  node.replaceChildren(
    ...(problem.errors && problem.errors.length ? problem.errors.map((e) => e.message) : [problem.message]).map((text) => el('div', {}, text))
  );
}

function upload(title, help, url, done) {
  const file = el('input', { type: 'file', 'aria-label': title });
  const outcome = el('div', { class: 'jz-problem', role: 'alert' });
  const good = el('div', { role: 'status' });
  const send = async () => {
    outcome.replaceChildren();
    good.textContent = '';
    if (!file.files.length) {
      outcome.textContent = '请先选择文件。';
      return;
    }
    const form = new FormData();
    form.append('file', file.files[0]);
    try {
      const answer = await post(typeof url === 'function' ? url() : url, form);
      good.textContent = `已导入${answer ? Object.values(answer).join('、') : ''}。`;
      if (done) await done();
    } catch (problem) {
      messages(outcome, problem);
    }
  };
  return el('div', {}, el('p', { class: 'jz-help' }, help), el('div', { class: 'line' }, file, el('button', { type: 'button', onclick: send }, '导入')), good, outcome);
}

function section(title, ...content) {
  return el('section', { class: 'jz-section' }, el('h3', {}, title), ...content);
}

function table(heads, rows) {
  return el(
    'table',
    { class: 'jz-table' },
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', {}, head)))),
    el('tbody', {}, rows.map((row) => el('tr', {}, row.map((cell) => el('td', {}, cell === undefined || cell === null ? '' : cell)))))
  );
}

async function draw() {
  const me = await get('/api/me');
  const administrator = me.posts.includes('SYSTEM_ADMINISTRATOR');
  const supervisor = me.posts.includes('COUNTY_SUPERVISOR') || me.posts.includes('CITY_MANAGER');
  const parts = [];
  if (administrator) {
    const year = el('input', { type: 'number', min: '2021', max: '2100', value: String(new Date().getFullYear() + 1), 'aria-label': '年份' });
    const notice = el('input', { type: 'text', placeholder: '放假通知的文号', 'aria-label': '放假通知的文号' });
    const years = el('p', { class: 'jz-help' });
    const loaded = async () => {
      years.textContent = `已录入：${(await get('/api/calendars')).map((one) => one.year || one).join('、')}`;
    };
    await loaded();
    parts.push(
      section('导入工作人员', upload('人员表', 'CSV（UTF-8）或Excel，列：登录名、姓名、岗位（多个用顿号分开）、区划代码、初始密码。有一行不对就一个也不导入。', '/api/staff/imports')),
      section('录入工作日历', years, el('div', { class: 'line' }, el('label', {}, '年份'), year, el('label', {}, '依据'), notice), upload('日历', '按国务院办公厅的放假通知，CSV列：日期、类型、名称。不用停机。', () => `/api/calendars/${year.value}?source=${encodeURIComponent(notice.value)}`, loaded))
    );
  }
  if (supervisor) {
    const standards = await get('/api/standards');
    const areas = await get('/api/areas');
    const areaName = (code) => (areas.find((one) => one.code === code) || { name: code.length === 4 ? '全市' : code }).name;
    parts.push(
      section(
        '保障标准',
        table(
          ['区划', '城乡', '起始', '截止', '月标准（元）', '文号'],
          standards.map((s) => [areaName(s.areaCode), s.householdArea === 'URBAN' ? '城镇' : '农村', s.validFrom, s.validTo || '现行', (s.amountFen / 100).toFixed(2), s.demo ? `演示值（${s.documentNumber}）` : s.documentNumber])
        ),
        upload('标准表', 'CSV（UTF-8）或Excel，列：区划代码、城乡、起始日期、月标准、文号。新标准起始的前一天，原标准自动截止。', '/api/standards/imports', draw)
      )
    );
    const area = me.county || (await get('/api/areas'))[0].code;
    const parameters = await get(`/api/parameters?area=${encodeURIComponent(area)}`);
    parts.push(
      section(
        '参数（法规未写定、由各地决定的数值）',
        table(
          ['参数', '现值', '来源', '自', '修改'],
          parameters.map((p) => {
            const value = el('input', { class: 'jz-input', 'aria-label': '新值', value: p.content });
            const source = el('input', { class: 'jz-input', 'aria-label': '依据', placeholder: '依据的文件或决定' });
            const outcome = el('div', { class: 'jz-problem', role: 'alert' });
            const save = async () => {
              try {
                await call('PUT', `/api/parameters/${encodeURIComponent(p.name)}`, { areaCode: area, value: value.value, source: source.value });
                await draw();
              } catch (problem) {
                messages(outcome, problem);
              }
            };
            return [p.title || p.name, `${p.content}${/^[0-9]+$/.test(p.content) ? p.unit || '' : ''}${p.demo ? '（未经本地确认）' : ''}`, p.source, p.validFrom, el('div', {}, el('div', { class: 'line' }, value, source, el('button', { type: 'button', onclick: save }, '修改')), outcome)];
          })
        )
      )
    );
  }
  root.replaceChildren(...parts);
}

draw().catch((problem) => root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, problem.message)));
