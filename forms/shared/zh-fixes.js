import { holdWebapp, leave } from './session.js';

/* What the webapps do not take from their language files: date pickers, the way to the sign-in page and to the own password. */
const MONTHS = [...Array(12).keys()].map((month) => `${month + 1}月`);
const DAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const SHORT = ['日', '一', '二', '三', '四', '五', '六'];

function patch() {
  const root = document.querySelector('.ng-scope');
  const injector = window.angular && root && window.angular.element(root).injector();
  if (!injector) {
    setTimeout(patch, 100);
    return;
  }
  const formats = injector.get('$locale').DATETIME_FORMATS;
  formats.MONTH = formats.STANDALONEMONTH = formats.SHORTMONTH = MONTHS;
  formats.DAY = DAYS;
  formats.SHORTDAY = SHORT;
  formats.AMPMS = ['上午', '下午'];
  if (window.flatpickr) {
    window.flatpickr.localize({
      firstDayOfWeek: 1,
      weekdays: { shorthand: SHORT, longhand: DAYS },
      months: { shorthand: MONTHS, longhand: MONTHS },
    });
  }
  try {
    const picker = injector.get('uibDatepickerPopupConfig');
    Object.assign(picker, { currentText: '今天', clearText: '清除', closeText: '关闭' });
  } catch (e) {
    // this webapp has no date picker
  }
}

function signIn() {
  // the house has one sign-in page; the webapps' own would not know the session
  if (/^#?\/?login/.test(window.location.hash.replace(/^#!?/, ''))) {
    leave();
    window.location.assign('/sign-in');
  }
}

/* Passwords are changed on the house's own page; the webapps' own forms are refused by the server. */
const OWN_PASSWORD = '/account/password';

function ownPassword(event) {
  const link = event.target.closest && event.target.closest('a[ng-click="showForm(\'password\')"]');
  if (!link) return;
  event.preventDefault();
  event.stopPropagation();
  window.location.assign(OWN_PASSWORD);
}

function hintAtPassword() {
  const form = document.querySelector('form[name="updateCredentialsForm"]:not([hidden])');
  if (!form) return;
  form.hidden = true;
  const hint = document.createElement('p');
  const link = document.createElement('a');
  link.href = OWN_PASSWORD;
  link.textContent = '修改密码';
  hint.append('自己的密码请到“', link, '”页修改；忘记密码的，由系统管理员在“设置”页重置。');
  form.before(hint);
}

document.addEventListener('click', ownPassword, true);
if (window.location.pathname.includes('/app/admin/')) {
  new MutationObserver(hintAtPassword).observe(document.documentElement, { childList: true, subtree: true });
}
document.documentElement.lang = 'zh-CN';
window.addEventListener('hashchange', signIn);
signIn();
holdWebapp();
patch();

export default [];
