// Draws the processes of a case with bpmn-js when they are opened, and marks the way they have gone.
(() => {
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
      canvas.zoom("fit-viewport", "auto");
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
