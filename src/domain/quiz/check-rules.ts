import { checkItems } from './check-items.ts';
import { isKnown, type LooseDefinition, repeated } from './loose-definition.ts';
import type { Report } from './problem.ts';

/** Checks what holds between the parts of a definition (RQ-25); the shapes of the parts have been checked before. */
export function checkRules(definition: LooseDefinition, report: Report): void {
  const { dimensions = [], bands = [], recommendations = [], items = [], nonSubstantive = [] } = definition;
  const idsOf = (entries: readonly ({ readonly id?: string } | undefined)[]) => entries.map((entry) => entry?.id);
  const dimensionIds = idsOf(dimensions);
  const bandIds = idsOf(bands);
  for (const [name, ids] of Object.entries({
    dimensions: dimensionIds,
    bands: bandIds,
    recommendations: idsOf(recommendations),
  })) {
    for (const at of repeated(ids)) report('duplicate-id', `/${name}/${at}/id`);
  }
  for (const name of ['code', 'kind'] as const) {
    for (const at of repeated(nonSubstantive.map((entry) => entry?.[name])))
      report('duplicate-code', `/nonSubstantive/${at}/${name}`);
  }
  checkItems(definition, report);
  for (const [at, id] of dimensionIds.entries()) {
    const isUsed = items.some((item) => item?.scores?.some((entry) => entry?.dimension === id));
    if (!isUsed && items.length > 0) report('dimension-without-items', `/dimensions/${at}`);
  }
  checkBands(bands, report);
  for (const [at, cap] of (definition.scoring?.overall?.caps ?? []).entries()) {
    if (!isKnown(cap?.maxBand, bandIds)) report('unknown-band', `/scoring/overall/caps/${at}/maxBand`);
  }
  for (const [at, entry] of recommendations.entries()) {
    const when = (entry?.when ?? {}) as { readonly dimension?: string; readonly below?: number };
    const path = `/recommendations/${at}/when`;
    const forms = ['dimension', 'teamSpread', 'dontKnowShareAtLeast'].filter((name) => name in when);
    if (forms.length !== 1) report('missing-member', `${path}/dimension`);
    if (when.dimension && when.below === undefined) report('missing-member', `${path}/below`);
    if (!isKnown(when.dimension, dimensionIds)) report('unknown-dimension', `${path}/dimension`);
  }
}

/** Bands begin at 0, end at 100, and each begins where the one before ends (RQ-16). */
function checkBands(bands: NonNullable<LooseDefinition['bands']>, report: Report): void {
  if (bands.length === 0) return;
  let end: number | undefined = 0;
  for (const [at, band] of bands.entries()) {
    const path = `/bands/${at}`;
    const min = band?.min ?? end;
    const max: number | undefined = band?.max;
    if (min !== undefined && max !== undefined && max <= min) report('number-out-of-range', `${path}/max`);
    if (min !== undefined && end !== undefined && min !== end) {
      report(at === 0 ? 'bands-range' : min > end ? 'bands-gap' : 'bands-overlap', `${path}/min`);
    }
    end = max;
  }
  if (end !== undefined && end !== 100) report('bands-range', `/bands/${bands.length - 1}/max`);
}
