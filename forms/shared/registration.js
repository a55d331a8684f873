import { el, get, post, put, remove, minute } from './api.js';
import { household } from './household.js';

/* The start form of the one window: a draft on the server that becomes a case once. */
const PREVENTED = 'camForm submission prevented';

async function mount(camForm, container) {
  const root = el('div', { class: 'jz-registration' }, el('p', {}, '正在打开登记表……'));
  container.replaceChildren(root);
  camForm.storePrevented = true;
  camForm.variableManager.createVariable({ name: 'draftId', type: 'String', value: '' });
  try {
    const drafts = await get('/api/drafts');
    if (drafts.length) {
      choose(drafts);
    } else {
      await edit((await post('/api/drafts')).id);
    }
  } catch (problem) {
    root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, problem.message));
    refuse(problem.message);
  }

  function refuse() {
    camForm.submit = (done) => done(new Error(PREVENTED));
  }

  function choose(drafts) {
    refuse();
    root.replaceChildren(
      el('p', { class: 'jz-purpose' }, '您有未提交的登记，可以接着填，也可以另起一份。'),
      el(
        'ul',
        { class: 'jz-drafts' },
        drafts.map((draft) =>
          el(
            'li',
            {},
            el('button', { type: 'button', class: 'btn btn-default', onclick: () => edit(draft.id) }, `继续：${draft.applicantName}`),
            el('span', { class: 'jz-help' }, ` 保存于 ${minute(draft.savedAt)} `),
            el(
              'button',
              {
                type: 'button',
                class: 'jz-link',
                onclick: async (event) => {
                  if (!window.confirm('删除这份未提交的登记？')) return;
                  await remove(`/api/drafts/${draft.id}`);
                  event.target.closest('li').remove();
                },
              },
              '删除'
            )
          )
        )
      ),
      el('button', { type: 'button', class: 'btn btn-primary', onclick: async () => edit((await post('/api/drafts')).id) }, '新登记一户')
    );
  }

  async function edit(id) {
    root.replaceChildren(el('p', {}, '正在打开登记表……'));
    const record = await get(`/api/drafts/${id}`);
    const typed = new Set();
    const alert = el('div', { class: 'jz-alert', role: 'alert', hidden: true });
    const warnings = el('div', { class: 'jz-warning', role: 'status', hidden: true });
    const state = el('span', { class: 'jz-state', role: 'status' });
    let timer;
    let editor;
    const say = (messages) => {
      alert.hidden = !messages.length;
      alert.replaceChildren(...messages.map((message) => el('div', {}, message)));
    };
    const save = async () => {
      clearTimeout(timer);
      const found = await put(`/api/drafts/${id}`, record);
      state.textContent = `草稿已自动保存 ${new Date().toTimeString().slice(0, 5)}`;
      warnings.hidden = !found.warnings.length;
      warnings.replaceChildren(...found.warnings.map((warning) => el('div', {}, warning)));
      editor.standings(found.members);
      return found.problems;
    };
    editor = await household(
      record,
      (path) => {
        typed.add(path);
        clearTimeout(timer);
        timer = setTimeout(async () => {
          try {
            editor.show(await save(), (field) => typed.has(field));
          } catch (problem) {
            say([problem.message]);
          }
        }, 1000);
      },
      true
    );
    root.replaceChildren(
      el('p', { class: 'jz-purpose' }, '一门受理：填写申请家庭的申报情况，随时自动保存；填完点“开始”立案。身份证号能推出的不用再填。'),
      warnings,
      editor.node,
      alert,
      el('div', { class: 'jz-foot' }, state)
    );
    const submit = Object.getPrototypeOf(camForm).submit.bind(camForm);
    camForm.submit = async (done) => {
      try {
        const problems = await save();
        const loose = editor.show(problems);
        say(problems.length ? [`还有 ${problems.length} 处需要改正，已在栏目旁标出。`, ...loose] : []);
        if (problems.length) {
          const first = root.querySelector('.jz-invalid') || alert;
          first.scrollIntoView({ block: 'center' });
          return done(new Error(PREVENTED));
        }
      } catch (problem) {
        say([problem.message]);
        return done(new Error(PREVENTED));
      }
      // set last: the webapp takes variables back after an attempt that was refused
      camForm.variableManager.variableValue('draftId', id);
      return submit((error, result) => {
        if (!error && result && result.businessKey) toast(result.businessKey);
        return done(error, result);
      });
    };
  }
}

/* The dialog closes at once: what came of it is said on the page behind it, until it is clicked away. */
function toast(caseNumber) {
  const node = el(
    'div',
    { class: 'jz-toast', role: 'status', title: '点击关闭', onclick: () => node.remove() },
    el('strong', {}, `已登记，案号 ${caseNumber}`),
    el('div', {}, '下一步：核对申请材料，已放入“我的任务”，由您接着办。')
  );
  document.body.append(node);
  setTimeout(() => node.remove(), 20000);
}

window.jiuzhu = Object.assign(window.jiuzhu || {}, { registration: mount });

export default [];
