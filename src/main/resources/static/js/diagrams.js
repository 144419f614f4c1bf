// Draws the processes of a case with bpmn-js when they are opened, and marks the way they have gone.
(() => {
  // As high as the drawing needs at the width there is, so that its names can be read.
  const fit = (frame, canvas) => {
    const drawing = canvas.viewbox().inner;
    const height = drawing.height * Math.min(1, frame.clientWidth / drawing.width) + 40;
    frame.style.height = `${Math.round(Math.min(Math.max(height, 160), 800))}px`;
    canvas.resized();
    canvas.zoom("fit-viewport", "auto");
  };
  const draw = async (frame) => {
    if (frame.dataset.drawn) {
      return;
    }
    frame.dataset.drawn = "yes";
    try {
      const answer = await fetch(frame.dataset.source, { headers: { Accept: "application/xml" } });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const viewer = new window.BpmnJS({ container: frame });
      await viewer.importXML(await answer.text());
      const canvas = viewer.get("canvas");
      const registry = viewer.get("elementRegistry");
      for (const mark of ["gone", "present"]) {
        // Nothing is present in a process that has ended.
        (frame.dataset[mark] || "").split(" ").filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, mark));
      }
      fit(frame, canvas);
      frame.dataset.drawn = "done";
    } catch (error) {
      frame.dataset.drawn = "failed";
      frame.textContent = frame.dataset.failed;
    }
  };
  const drawIn = (process) => process.open && process.querySelectorAll(".diagram").forEach(draw);
  window.addEventListener("DOMContentLoaded", () => document.querySelectorAll("details.process").forEach((process) => {
    process.addEventListener("toggle", () => drawIn(process));
    drawIn(process);
  }));
})();
