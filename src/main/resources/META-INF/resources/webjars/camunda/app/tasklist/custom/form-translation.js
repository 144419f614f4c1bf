// Puts the words of form-messages.js in the place of the English ones, wherever and whenever a form shows them.
// What people type is the value of a field, which is neither text of the page nor one of the attributes meant here.
import { currentLanguage } from './language.js';
import { MESSAGES } from './form-messages.js';

const CONTAINERS = '.fjs-container, [cam-widget-bpmn-viewer]';
const ATTRIBUTES = [...new Set(MESSAGES.map(message => message.attribute).filter(Boolean))];
const RULES = MESSAGES.map(compile);

if (currentLanguage() === 'vi') {
  const observer = new MutationObserver(changes => {
    containersOf(changes).forEach(translate);
    observer.takeRecords(); // its own changes
  });
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ATTRIBUTES
  });
}

function compile({ where, attribute, en, vi }) {
  const literally = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp('^' + en.split(/\{\d\}/).map(literally).join('([^]*)') + '$');
  const toVietnamese = (...match) => vi.replace(/\{(\d)\}/g, (_, number) => match[Number(number) + 1]);
  return { where, attribute, pattern, toVietnamese };
}

function containersOf(changes) {
  const containers = new Set();
  for (const { target, addedNodes } of changes) {
    const around = (target.closest ? target : target.parentElement)?.closest(CONTAINERS);
    if (around) {
      containers.add(around);
      continue;
    }
    for (const added of addedNodes) {
      if (added.matches?.(CONTAINERS)) {
        containers.add(added);
      }
      added.querySelectorAll?.(CONTAINERS).forEach(container => containers.add(container));
    }
  }
  return containers;
}

function translate(container) {
  for (const { where, attribute, pattern, toVietnamese } of RULES) {
    for (const element of container.querySelectorAll(where)) {
      if (attribute) {
        const words = element.getAttribute(attribute);
        if (words !== null && pattern.test(words)) {
          element.setAttribute(attribute, words.replace(pattern, toVietnamese));
        }
      } else {
        for (const node of element.childNodes) {
          if (node.nodeType === Node.TEXT_NODE && pattern.test(node.data)) {
            node.data = node.data.replace(pattern, toVietnamese);
          }
        }
      }
    }
  }
}
