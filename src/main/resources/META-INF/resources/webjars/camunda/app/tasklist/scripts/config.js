import { preload } from '/forms/shared/locale.js';

await preload('tasklist');

// what is due first stands first
if (!window.location.hash.includes('sorting=')) {
  const sorting = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  const hash = window.location.hash || '#/';
  window.location.replace(hash + (hash.includes('?') ? '&' : '?') + 'sorting=' + sorting);
}

export default {
  app: { name: '救助办理', vendor: '社会救助一门受理平台' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'YYYY年M月D日 HH:mm' },
  customScripts: ['../../../forms/shared/zh-fixes.js', '../../../forms/shared/filter-counts.js', '../../../forms/shared/step-form.js', '../../../forms/shared/registration.js', '../../../forms/shared/hotline-call.js', '../../../forms/shared/case-panel.js'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '领取当前任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个筛选' },
    focusList: { key: 'ctrl+alt+l', description: '转到第一个任务' },
    focusForm: { key: 'ctrl+alt+f', description: '转到表单第一栏' },
    startProcess: { key: 'ctrl+alt+p', description: '打开窗口登记' },
  },
};
