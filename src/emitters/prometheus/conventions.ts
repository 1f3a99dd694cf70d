import { convention, type ConventionOrigin } from '../../provenance/origin.ts';

/** The decisions of this target, each with its reason; `comment` is printed once a file, where a reader of it would ask why. */

const reference = 'https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/';

export const unitTests: ConventionOrigin = convention('an alert that was never seen firing may never fire: each is played its fault, and health', { reference });

export const perMinute: ConventionOrigin = convention('a sample a minute shows all that the windows of the rules look at, and is quick to play', { reference });

export const seldom: ConventionOrigin = convention('an alert that holds for minutes is found by an evaluation every two, at half of what one a minute costs', { reference });

export const fires: ConventionOrigin = convention('it fires with the labels by which it is routed, for however many instances', { reference });

export const silent: ConventionOrigin = convention('an alert that fires in health is soon ignored', { reference });

export const notBefore: ConventionOrigin = convention('ten minutes more than it must hold: enough for every window of five minutes to be full', { reference });

export const targetLabels: ConventionOrigin = convention('labels that scraping gives to a series', { reference: 'https://prometheus.io/docs/concepts/jobs_instances/' });
