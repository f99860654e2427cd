import type { ReactiveControllerHost, ReactiveElement } from 'lit';

/**
 * Gives a property its default back where a page takes its attribute away, or a framework sets it to nothing: what was
 * text is null then, and the element was written for text.
 */
export function keepDefaults(host: ReactiveControllerHost & HTMLElement): void {
  const values = host as unknown as Record<PropertyKey, unknown>;
  const names = [...(host.constructor as typeof ReactiveElement).elementProperties.keys()];
  const defaults = names.map((name) => [name, values[name]] as const);
  host.addController({
    hostUpdate() {
      for (const [name, value] of defaults) values[name] ??= value;
    },
  });
}
