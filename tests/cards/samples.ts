import apology from '../../cards/samples/apology.json' with { type: 'json' };
import clock from '../../cards/samples/clock.json' with { type: 'json' };
import clockPaused from '../../cards/samples/clock.paused.json' with { type: 'json' };
import clockAgain from '../../cards/samples/clock-again.json' with { type: 'json' };
import clockFormFault from '../../cards/samples/clock-form.fault.json' with { type: 'json' };
import clockForm from '../../cards/samples/clock-form.json' with { type: 'json' };
import clockFormStart from '../../cards/samples/clock-form.start.json' with { type: 'json' };
import clocks from '../../cards/samples/clocks.json' with { type: 'json' };
import clocksNone from '../../cards/samples/clocks.none.json' with { type: 'json' };
import confirmDate from '../../cards/samples/confirm.date.json' with { type: 'json' };
import confirm from '../../cards/samples/confirm.json' with { type: 'json' };
import confirmWhich from '../../cards/samples/confirm.which.json' with { type: 'json' };
import deadlines from '../../cards/samples/deadlines.json' with { type: 'json' };
import deadlinesNone from '../../cards/samples/deadlines.none.json' with { type: 'json' };
import duties from '../../cards/samples/duties.json' with { type: 'json' };
import oneDuty from '../../cards/samples/duties.one.json' with { type: 'json' };
import help from '../../cards/samples/help.json' with { type: 'json' };
import helpNotPlaced from '../../cards/samples/help.not-placed.json' with { type: 'json' };

  notice: [notice, noticeLateWork],
