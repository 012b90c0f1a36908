// Looks things up by title or name, and lights up the lines of a topic in the picture. Nothing else needs this script.
"use strict";

(function () {
  const root = document.documentElement.dataset.root;
  const MOST = 30;

  function element(name, attributes, text) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text) made.textContent = text;
    return made;
  }

  function words(text) {
    return text.toLowerCase().replace(/[_.-]/g, " ").split(/\s+/).filter(Boolean);
  }

  function search() {
    const place = document.getElementById("search");
    const input = element("input", { type: "search", id: "query", placeholder: "Find a rule, finding, source …", autocomplete: "off" });
    const list = element("ul", {});
    const told = element("p", { class: "unseen", role: "status" });
    place.append(element("label", { for: "query", class: "unseen" }, "Find in the handbook"), input, list, told);
    const entries = window.handbookIndex.map(([title, name, where]) => [title, name, where, words(title + " " + name).join(" ")]);

    input.addEventListener("input", () => {
      const wanted = words(input.value);
      const found = wanted.length ? entries.filter(([, , , text]) => wanted.every((word) => text.includes(word))) : [];
      list.replaceChildren(...found.slice(0, MOST).map(([title, name, where]) => {
        const link = element("a", { href: root + where }, title);
        if (name) link.append(element("small", {}, name));
        link.addEventListener("click", () => list.replaceChildren());
        const item = element("li", {});
        item.append(link);
        return item;
      }));
      told.textContent = wanted.length ? found.length + " found" : "";
    });
    place.addEventListener("keydown", (event) => {
      const links = [...list.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement);
      if (event.key === "Escape") {
        input.value = "";
        list.replaceChildren();
        input.focus();
      } else if (event.key === "ArrowDown" && at + 1 < links.length) {
        event.preventDefault();
        links[at + 1].focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        event.preventDefault();
        (at ? links[at - 1] : input).focus();
      } else if (event.key === "Enter" && at < 0 && links.length) {
        links[0].click();
      }
    });
  }

  function lines(picture) {
    const boxes = [...picture.querySelectorAll(".box")];
    const edges = [...picture.querySelectorAll(".edge")];
    function choose(box) {
      picture.classList.toggle("chosen", Boolean(box));
      const near = new Set(box ? [box.dataset.name] : []);
      for (const edge of edges) {
        const lit = Boolean(box) && [edge.dataset.from, edge.dataset.to].includes(box.dataset.name);
        edge.classList.toggle("lit", lit);
        if (lit) near.add(edge.dataset.from).add(edge.dataset.to);
      }
      for (const one of boxes) one.classList.toggle("lit", near.has(one.dataset.name));
    }
    for (const box of boxes) {
      const target = box.closest("a") || box;
      target.addEventListener("mouseenter", () => choose(box));
      target.addEventListener("focus", () => choose(box));
      target.addEventListener("mouseleave", () => choose(null));
      target.addEventListener("blur", () => choose(null));
    }
  }

  function unfold() {
    // A link may lead into something folded.
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.closest("details");
    if (folded) folded.open = true;
  }

  search();
  document.querySelectorAll(".picture").forEach(lines);
  unfold();
  window.addEventListener("hashchange", unfold);
})();
