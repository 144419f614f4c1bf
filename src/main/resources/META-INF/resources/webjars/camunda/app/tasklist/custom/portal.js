// Addresses outside the web apps of the engine, whatever path the application is deployed under.
const webapps = document.querySelector('base').getAttribute('app-root');
const application = webapps.replace(/\/[^/]*$/, '');

export const portalUrl = path => application + path;
