import { preload } from '/forms/shared/locale.js';

await preload('cockpit');

export default {
  app: { name: '救助督办', vendor: '社会救助一门受理平台' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'YYYY年M月D日 HH:mm' },
  customScripts: ['../../../forms/shared/zh-fixes.js', '../../../forms/shared/cockpit-case.js'],
  disableWelcomeMessage: true,
};
