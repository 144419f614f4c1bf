// The language of the interface, shared with the portal through a cookie. It is Vietnamese unless the user
// chose otherwise: what language the browser prefers says little about an official's choice.
const COOKIE = 'nhanrong_lang';
const ONE_YEAR = 365 * 24 * 60 * 60;

export const LANGUAGES = ['vi', 'en'];

export function currentLanguage() {
  const stored = document.cookie
    .split('; ')
    .find(cookie => cookie.startsWith(COOKIE + '='))
    ?.substring(COOKIE.length + 1);
  return LANGUAGES.includes(stored) ? stored : LANGUAGES[0];
}

export function rememberLanguage(language) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${COOKIE}=${language}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax${secure}`;
}
