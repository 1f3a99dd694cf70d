const queue = {
  expr: 'max by (queue) (queue_depth{job="mail"}) > 100 and on () sum(rate(mails_total{job="mail"}[5m])) < 0.1',
  for: '10m',
  severity: 'critical',
  summary: 'Queue {{ $labels.queue }} is stuck',
  description: '{{ $value | humanize }} messages wait in {{ $labels.queue }}.',
  meaning: 'Messages are not taken from the queue.',
  impact: 'Customers get no mail.',
  causes: ['The provider refuses us.', 'No worker is left.'],
  remedies: ['Restart mail.', 'Ask the provider.'],
  test: {
    fault: { 'queue_depth{queue="a"}': '200+10', 'mails_total{outcome="sent"}': 5 },
    health: { 'queue_depth{queue="a"}': 3, 'mails_total{outcome="sent"}': '0+60' },
    after: '25m',
  },
};

/** A platform whose service and resource have alerts of their own, and one that is not wanted. */
export const mailShop = {
  name: 'shop',
  owners: { core: { slack: '#core' } },
  secrets: { 'slack-url': {} },
  alerting: { slackUrl: 'slack-url' },
  environments: { local: { runtime: 'compose' }, production: { runtime: 'compose' } },
  services: {
    mail: {
      image: 'shop/mail:1.0.0',
      ports: { http: 8080 },
      health: { live: '/health' },
      metrics: { serves: { queue_depth: { type: 'gauge', labels: ['queue'] }, mails_total: { type: 'counter', labels: ['outcome'] } } },
      alerts: {
        QueueStuck: queue,
        QueueLong: {
          expr: 'max by (queue) (queue_depth{job="mail"}) > 50',
          severity: 'warning',
          summary: 'Queue is long',
          meaning: 'Messages wait.',
          impact: 'Mail is late.',
          panel: 'Queue stuck',
          test: { fault: { 'queue_depth{queue="a"}': 60 }, health: { 'queue_depth{queue="a"}': 3 } },
        },
        QueueEmpty: {
          expr: 'sum(queue_depth{job="mail"}) <= 0',
          severity: 'info',
          summary: 'Nothing is sent',
          meaning: 'No mail is asked for.',
          impact: 'None.',
          threshold: 1,
          unit: 'ratio',
          test: { fault: { queue_depth: 0 }, health: { queue_depth: 3 } },
        },
        ServiceDown: { off: 'the load balancer tells it better' },
      },
      per: { local: { alerts: { QueueStuck: { for: '1m', test: { after: '10m' } } } } },
    },
  },
  resources: {
    prometheus: { kind: 'prometheus', alertmanager: 'alertmanager', alerts: { SeriesMany: { ...queue, expr: 'prometheus_tsdb_head_series{job="prometheus"} > 1e6', summary: 'Many series', description: '{{ $value }}', test: { fault: { prometheus_tsdb_head_series: 2_000_000 }, health: { prometheus_tsdb_head_series: 3 } } } } },
    alertmanager: { kind: 'alertmanager' },
    grafana: { kind: 'grafana', prometheus: 'prometheus' },
  },
};
