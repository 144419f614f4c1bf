// Every change that htmx sends carries the page's CSRF token.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('meta[name="_csrf"]');
  const header = document.querySelector('meta[name="_csrf_header"]');
  if (token && header) {
    event.detail.headers[header.content] = token.content;
  }
});

// A button that can't be undone asks first: data-confirm holds the question.
document.addEventListener("submit", (event) => {
  const question = (event.submitter && event.submitter.dataset.confirm) || event.target.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

// Not twice: a form that is on its way can't be sent again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.hasAttribute("hx-get") || form.hasAttribute("hx-post")) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

// The menu closes with Escape, and when the focus leaves it.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.querySelectorAll("details.user-menu[open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }
});
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.user-menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});

// After a refused form, the first wrong field gets the focus.
window.addEventListener("DOMContentLoaded", () => {
  const wrong = document.querySelector("[aria-invalid='true']");
  if (wrong) {
    wrong.focus();
  }
});

// An address without what was not asked for: /models?text=tu+quan, not /models?text=tu+quan&status=&field=
document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb === "get") {
    for (const [name, value] of [...event.detail.formData.entries()]) {
      if (value === "") {
        event.detail.formData.delete(name);
      }
    }
  }
});

// The choice of language leads back to the address that is shown now.
document.addEventListener("htmx:pushedIntoHistory", (event) => {
  document.querySelectorAll(".language input[name='return']").forEach((input) => {
    input.value = event.detail.path;
  });
});

// A file that is too large is told of before it is sent; the server checks it all the same.
document.addEventListener("change", (event) => {
  const limit = Number(event.target.dataset && event.target.dataset.maxSize);
  if (event.target.type === "file" && limit) {
    const tooLarge = [...event.target.files].some((file) => file.size > limit);
    event.target.setCustomValidity(tooLarge ? event.target.dataset.tooLarge : "");
    event.target.reportValidity();
  }
});

// A link into Tasklist names its task after the #, which no server sees: it goes through the log-in with the form.
window.addEventListener("DOMContentLoaded", () => {
  const login = document.querySelector("#username")?.form;
  if (login) {
    login.action = new URL(login.getAttribute("action"), location.href).pathname + location.hash;
  }
});

// While typing, the server also says what it could not keep, with a status that htmx would leave alone. Whatever else
// comes back, such as the log-in page, is not for the line that tells of it.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target.id === "save-status") {
    event.detail.shouldSwap = event.detail.xhr.responseText.includes("data-saved");
    event.detail.isError = false;
    if (!event.detail.shouldSwap) {
      event.detail.target.textContent = event.detail.target.dataset.failed;
    }
  }
});
document.addEventListener("htmx:sendError", (event) => {
  const status = document.getElementById("save-status");
  if (status && event.detail.target === status) {
    status.textContent = status.dataset.failed;
  }
});

// What was typed before htmx was listening is saved as soon as it is.
document.addEventListener("htmx:load", (event) => {
  if (event.target === document.body) {
    document.querySelectorAll("form[hx-target='#save-status']").forEach((form) => {
      [...form.elements].find(isTyped)?.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
});

function isTyped(field) {
  const isText = field.matches("textarea, input:not([type=hidden], [type=radio], [type=checkbox], [type=file])");
  return isText && field.value !== field.defaultValue;
}

// What was typed since the last save is said not to be saved yet, also when an earlier save comes back meanwhile.
const drafts = { typed: 0, sent: 0 };
const tellUnsaved = () => {
  const status = document.getElementById("save-status");
  if (status && drafts.typed !== drafts.sent) {
    status.textContent = status.dataset.pending;
  }
};
document.addEventListener("input", (event) => {
  if (event.target.form && event.target.form.getAttribute("hx-target") === "#save-status") {
    drafts.typed += 1;
    tellUnsaved();
  }
});
document.addEventListener("htmx:beforeSend", (event) => {
  if (event.detail.target && event.detail.target.id === "save-status") {
    drafts.sent = drafts.typed;
  }
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target && event.detail.target.id === "save-status") {
    tellUnsaved();
  }
});

// What is wrong with a field is told at the field, and to those who only hear it. After a button was pressed, the first
// wrong field gets the focus.
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.target && event.detail.target.id === "save-status") {
    document.querySelectorAll(".field-error[data-for]").forEach((error) => {
      const field = document.getElementById(error.dataset.for);
      if (field) {
        field.toggleAttribute("aria-invalid", false);
        if (error.textContent.trim()) {
          field.setAttribute("aria-invalid", "true");
        }
      }
    });
    const pressed = event.detail.requestConfig && event.detail.requestConfig.triggeringEvent && event.detail.requestConfig.triggeringEvent.type === "submit";
    const wrong = document.querySelector("[aria-invalid='true']");
    if (pressed && wrong) {
      wrong.focus();
    }
  }
});

// A box above a list ticks all boxes of a name, and is there only where a script can do so.
window.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("[data-selects]").forEach((all) => {
    const boxes = () => [...document.querySelectorAll(`input[type=checkbox][name='${all.dataset.selects}']`)];
    all.hidden = false;
    all.addEventListener("change", () => boxes().forEach((box) => {
      box.checked = all.checked;
    }));
    document.addEventListener("change", (event) => {
      if (event.target.name === all.dataset.selects) {
        all.checked = boxes().every((box) => box.checked);
        all.indeterminate = !all.checked && boxes().some((box) => box.checked);
      }
    });
  });
});
