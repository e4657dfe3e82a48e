"""The grammar of times that need something to count from, and of durations, sets and clock times."""

# ruff: noqa: E501 - a rule is read on one line
from __future__ import annotations

from timeline.dates.rules import rules
from timeline.model import How

_REL, _DEI, _WEEKDAY = How.RELATIVE, How.DEICTIC, How.WEEKDAY
_DIR = r"(?P<dir>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Pp]ast|[Pp]revious|[Cc]oming|[Cc]urrent|[Ff]ollowing|[Ss]ame|[Tt]hat(?: same)?|[Pp]receding|[Ll]atest)"
_DIRS = "last next this past previous coming current following same that preceding latest the"
_MOD = r"(?P<mod>(?:[Vv]ery )?(?:[Ee]arly|[Ll]ate|[Mm]id|[Mm]iddle|[Ee]arlier|[Ll]ater|[Ss]ometime|[Bb]eginning))(?:-| (?:in |on )?)(?:the )?"
_EDGE = r"(?P<edge>{_edge}|{_part})(?:the )?"
_SOME = rf"(?:{_EDGE}|{_MOD})"
_SOME_FIRST = "early late mid middle very the end beginning start close opening latter first second last other course rest earlier later sometime"
_APPROX = r"(?:(?P<approx>[Aa]bout|[Aa]round|[Aa]pproximately|[Rr]oughly|[Nn]early|[Aa]lmost|[Ss]ome|[Mm]ore than|[Ll]ess than|[Oo]ver|[Aa]t least|[Uu]p to|[Ff]ewer than|[Aa]s little as|[Aa]s many as) )?"
_APPROX_FIRST = "about around approximately roughly nearly almost more less over at up fewer as"
_N_FIRST = "# @n a an several few many some couple half dozens hundreds numerous countless various " + _APPROX_FIRST
_COUNT = rf"{_APPROX}{{n}}(?:[- ](?P<half>and a half)|(?P<or> ?(?:to|or|-|–) ?){{n2}})?(?P<frac> 1/2| ½|½)?[- ](?:(?:full|long|more|short|whole|calendar|consecutive|straight|additional|further|successive|bitter|business|working|bloody) )?"
_PART = r"(?:(?: at)? {p})"

RELATIVE = rules([
    # today and its neighbours
    ("deictic", "today yesterday tomorrow", _DEI, "DATE", r"(?P<day>[Tt]oday|[Yy]esterday|[Tt]omorrow)(?!['’]s (?:world|society|standards))"),
    ("deictic", "today yesterday tomorrow", _DEI, "TIME", rf"(?P<day>[Yy]esterday|[Tt]omorrow){_PART}"),
    ("deictic", "late early earlier later", _DEI, "DATE", r"(?:[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater) (?P<day>[Tt]oday|[Yy]esterday|[Tt]omorrow)"),
    ("deictic", "the day", _DEI, "DATE", r"(?:[Tt]he )?(?P<day>[Dd]ay (?:before yesterday|after tomorrow))(?!\w)"),
    ("deictic_part", "tonight this last late later early earlier", _DEI, "TIME", r"(?:[Ll]ate |[Ee]arlier |[Ee]arly |[Ll]ater )?(?:(?P<tonight>[Tt]onight)|(?P<which>[Tt]his|[Ll]ast) (?P<p>morning|afternoon|evening|night))(?!\w)"),
    # weekdays
    ("set", "@w", _REL, "SET", r"(?P<each>{w} {p})(?<=s)"),
    ("weekday", "@w", _WEEKDAY, "DATE", r"{w}"),
    ("weekday", "@w", _WEEKDAY, "TIME", rf"{{w}},?{_PART}"),
    ("weekday_dir", "last next this past the coming", _WEEKDAY, "DATE", rf"(?:[Tt]he )?(?P<dir>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Pp]ast|[Cc]oming|[Ff]ollowing|[Pp]revious) {{w}}{_PART}?"),
    ("weekday_dir", "@w", _WEEKDAY, "DATE", rf"{{w}}{_PART}? of (?P<dir>last|next|this) week"),
    ("weekday_dir", "@w", _WEEKDAY, "DATE", r"{w} (?P<dir>last|next|this) week"),
    ("weekday_dir", "@w", _WEEKDAY, "DATE", r"{w} (?P<dir>last|next)(?! (?:week|month|year|day|two|three|few))"),
    ("weekday", "early late mid", _WEEKDAY, "TIME", rf"(?P<early>[Ee]arly|[Ll]ate|[Mm]id)(?:-| (?:on )?){{w}}{_PART}?"),
    ("weekdays", "@w", How.RANGE, "DATE", r"{w}(?: to | through | and |-|–| or ){w2}(?: (?:of )?(?P<dir>last|next|this) week)?"),
    # named periods by direction
    ("period", _DIRS, _REL, "DATE", rf"(?:[Tt]he )?{_DIR} {{us}}(?: or so(?!\w))?"),
    ("period", _SOME_FIRST, _REL, "DATE", rf"{_SOME}(?:the )?{_DIR} {{us}}"),
    ("weekend", "the", _REL, "DATE", r"[Tt]he (?P<weekend>weekend)(?! of)"),
    ("quarter_like", "the", _REL, "DATE", r"[Tt]he (?P<like>quarter)(?! (?:of|century|mile|final)|-)"),
    ("fiscal_dir", "the", _REL, "DATE", r"[Tt]he (?P<dir>fiscal|full|calendar) year(?! \d| end(?:ed|ing)\b| that\b)"),
    ("period_end", _SOME_FIRST, _REL, "DATE", r"(?P<edge>{_edge})(?:the |a )?{us}(?! of)"),
    ("bare_period", "the", _REL, "DATE", r"[Tt]he (?P<edge>)(?P<us>week|month|year)(?=['’]s (?!end|time|worth)|[,.;]| (?!of|ended|ending|to|that|when|which|before|after|earlier|later|and|or|[IVX\d]))"),
    ("period_end", "year month week", _REL, "DATE", r"(?P<edge>){us}['’]s end"),
    ("period_end", "early earlier late later", _REL, "DATE", r"(?P<edge>[Ee]arly|[Ee]arlier|[Ll]ate|[Ll]ater) in the (?P<us>week|month|year|decade|century)(?! of)"),
    ("duration", "the", _REL, "DURATION", r"[Tt]he (?:fiscal )?{us}(?= (?:ended|ending|to (?:31|30|end))\b)"),
    ("year_end", "year", _REL, "DATE", r"[Yy]ear[- ]end(?: {y})?(?!\w)"),
    ("month_dir", "last next this past the", _REL, "DATE", r"(?:[Tt]he )?(?P<dir>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Pp]ast|[Ff]ollowing|[Pp]revious|[Cc]oming|[Ss]ame|[Pp]receding) {m}(?: {d})?"),
    ("month_dir", _SOME_FIRST, _REL, "DATE", rf"{_SOME}(?P<dir>last|next|this) {{m}}"),
    ("month_dir", "that", _REL, "DATE", r"(?P<dir>[Tt]hat(?: same)?) {m}(?! {_d})"),
    ("season_dir", _DIRS, _REL, "DATE", rf"(?:[Tt]he )?{_DIR} {{s}}"),
    ("season_dir", _SOME_FIRST, _REL, "DATE", rf"{_SOME}{_DIR} {{s}}"),
    ("bare_season", "the @s", _REL, "DATE", r"(?:[Tt]he )?{s}"),
    ("bare_season", _SOME_FIRST, _REL, "DATE", rf"{_SOME}{{s}}"),
    ("bare_quarter", "the @q", _REL, "DATE", r"(?:[Tt]he )?(?:(?P<lead>fiscal|fiscal year|company['’]s|latest|current)[- ])?{q} [Qq]uarter(?!\w)"),
    # "The third-quarter loss": the article is the loss's.
    ("bare_quarter", "@q fiscal", _REL, "DATE", r"(?:(?P<lead>fiscal) )?{q}-[Qq]uarter(?!\w)"),
    ("dir_quarter", _DIRS + " @q", _REL, "DATE", r"(?:(?:[Tt]he )?(?P<dir>[Ll]ast|[Nn]ext|[Tt]his) year['’]s {q}[- ]quarter|(?:[Tt]he )?{q2}[- ]quarter (?:of |in )?(?P<dir2>last|next|this) year)"),
    ("quarter_like", "the year", _REL, "DATE", r"(?:[Tt]he )?(?P<like>year[- ](?:ago|earlier)|latest|prior|prior[- ]year|previous[- ]year|same|corresponding)(?: (?:fiscal )?(?:quarter|period))(?!\w)"),
    ("quarter_like", "the #y", _REL, "DATE", r"(?:[Tt]he )?{y} (?P<like>quarter|period)(?!\w)"),
    ("quarter_like", "the year", _REL, "DATE", r"(?:[Tt]he )?(?:comparable |corresponding )?(?P<like>[Yy]ear[- ](?:ago|earlier)) (?:{q}[- ])?(?:quarter|period)(?!\w)"),
    ("quarter_like", "the last", _REL, "DATE", r"(?:[Tt]he )?(?:(?:corresponding|comparable|same|like) )?(?:quarter|period) (?:of |in )?(?P<like>last year|a year ago|a year earlier|the year before|the previous year)(?!\w)"),
    ("quarter_like", "last", _REL, "DATE", r"(?P<like>[Ll]ast year)['’]s (?:quarter|period)(?!\w)"),
    ("quarter_like", "year", _REL, "DATE", r"(?P<like>[Yy]ear[- ]earlier|[Yy]ear-ago)(?!\w)"),
    ("dir_half", "the first second", _REL, "DATE", r"(?:[Tt]he )?(?P<half>[Ff]irst|[Ss]econd) half of (?P<dir>last|next|this|the|that) year"),
    ("fiscal_dir", "last next this the current", _REL, "DATE", rf"(?:[Tt]he )?{_DIR} (?:fiscal|financial|calendar|full) year"),
    # counted from here or from a date in the text
    ("ago", _N_FIRST, _REL, "DATE", rf"{_COUNT}{{u}}(?: or so)? (?P<way>ago|from now|hence|back|from today)(?P<today> today)?(?!\w)"),
    ("shift", _N_FIRST, _REL, "DATE", rf"{_COUNT}{{u}} (?P<way>earlier|later|before|previously|after|afterwards?|beforehand|prior)(?!\w)"),
    ("shift_from", _N_FIRST + " the", _REL, "DATE", rf"(?:{_COUNT}{{u}}|(?P<the>[Tt]he) (?P<us>day|week|month|year|night|decade)) (?P<way>after|before|following|prior to) (?=\w)"),
    ("shift_from", _N_FIRST + " the", _REL, "DATE", rf"(?:{_COUNT}{{u}}|(?P<the>[Tt]he) (?P<us>day|week|month|night)) (?P<way>after|before) {{h}}"),
    ("shift", "the", _REL, "DATE", r"(?P<the>[Tt]he) (?P<us>day|week|month|year|night|morning|decade) (?P<way>earlier|later|before|after|afterwards?|previously)(?!\w)"),
    ("within", "within in", _REL, "DURATION", rf"(?P<within>[Ww]ithin)(?: the next)? {_COUNT}{{u}}"),
    ("in_time", "in", _REL, "DATE", rf"[Ii]n {_APPROX}{{n}}(?P<or> ?(?:to|or|-|–) ?){{n2}} {{u}}(?: time|['’] time)?(?!\w| (?:of|ago|later|earlier|before))"),
    ("in_time", "in", _REL, "DATE", rf"[Ii]n {_APPROX}{{n}} {{u}}['’]?s? time(?!\w)"),
    ("same", "the that this same", _REL, "DATE", r"(?:(?:[Oo]n )?[Tt]h(?:e|at|is)(?: very)? )?(?P<same>[Ss]ame) (?P<us>day|date|evening|night|morning|afternoon|week|month|year|weekend|season|summer|winter|spring|autumn|fall)(?!\w)"),
    ("next_in_text", "the", _REL, "DATE", r"[Tt]he (?P<dir>following|next|previous|preceding) (?P<us>day|morning|night|evening|afternoon|week|weekend|month|year|decade|century|spring|summer|autumn|fall|winter)(?!\w)"),
    ("part_of_day", "that the", _REL, "TIME", r"(?P<dir>[Tt]hat) (?P<p>morning|afternoon|evening|night)(?!\w)"),
    ("days_of_month", "the", How.RANGE, "DATE", r"[Tt]he (?P<d>{_dth})(?: to | and | through |-|–)(?:the )?(?P<d2>{_dth}) (?P<of>of (?:the|that|this|last|next)(?: same)? month)"),
    ("of_month", "the", How.YEARLESS, "DATE", r"[Tt]he (?P<d>{_dth})(?P<of> of (?:the|that|this|last|next)(?: same)? month)?(?! (?!(?:and|but|he|she|it|they|we|the|both|in|at|with|to|was|were|when|after|before)\b)[A-Za-z]|-|\w)"),
    ("of_month", "the", How.YEARLESS, "DATE", r"[Tt]he (?P<d>{_dth})(?P<of> of (?:the|that|this|last|next)(?: same)? month)"),
    ("ago", "half", _REL, "DATE", r"(?P<halved>[Hh]alf) an? {u} (?P<way>ago|from now)(?!\w)"),
    # durations
    ("duration", "half", _REL, "DURATION", r"(?P<halved>[Hh]alf)(?: an? |-){us}(?!-|\w)"),
    ("duration", _N_FIRST, _REL, "DURATION", rf"{_COUNT}{{u}}(?:['’]s?)?(?P<half2> and a half(?!\w))?(?P<long>[- ](?:long|old))?(?!-(?:ago|earlier|end|round|on-year))"),
    ("duration_of", _DIRS, _REL, "DURATION", r"(?:[Tt]he |[Tt]hese |[Tt]hose )?(?P<dir>[Ll]ast|[Nn]ext|[Pp]ast|[Pp]revious|[Cc]oming|[Ff]ollowing|[Ff]irst|[Ff]inal|[Pp]receding|[Rr]ecent|[Ii]ntervening) (?:{n}[- ](?:or so )?{u}(?: or so)?|{u2})(?!-)"),
    ("duration_of", "the these those", _REL, "DURATION", r"(?P<dir>[Tt]he|[Tt]hese|[Tt]hose) (?:(?:(?:first|last|next|past|previous|final|latest|year[- ](?:earlier|ago)) )(?!\d{4}){c}[- ]|(?!\d{4}){c2} ){u}(?<=s)(?: or so)?(?!-)"),
    ("vague_duration", "days weeks months years decades centuries hours minutes", _REL, "DURATION", r"(?P<units>[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Dd]ecades|[Cc]enturies|[Hh]ours|[Mm]inutes)(?!\w|-)"),
    # sets
    ("set", "daily weekly monthly yearly annually annual hourly quarterly nightly biweekly biennial", _REL, "SET", r"(?P<often>[Dd]aily|[Ww]eekly|[Mm]onthly|[Yy]early|[Aa]nnually|[Aa]nnual|[Hh]ourly|[Qq]uarterly|[Nn]ightly)(?!\w)"),
    ("set", "every each per", _REL, "SET", r"(?P<each>[Ee]very|[Ee]ach|[Pp]er) (?:(?:single|other|passing) )?(?:{n} )?{u}"),
    ("set", "every each", _REL, "SET", r"(?P<each>[Ee]very|[Ee]ach) (?:{w}|{m}|{s}|{p})"),
    ("set", "@w", _REL, "SET", r"(?P<each>Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays)(?!\w)"),
    # clock times
    ("clock", "#d", _DEI, "TIME", r"{hour}(?:[:.](?P<minute>[0-5]\d))?(?:[:.][0-5]\d)? ?{half}(?!\w)(?P<zone> \(?(?:GMT|UTC|EST|EDT|PST|PDT|CET|BST|[Ll]ocal time)\)?)?"),
    ("clock", "#d", _DEI, "TIME", r"{hour}[:.](?P<minute>[0-5]\d)(?: ?(?:hours|hrs|h))?(?P<zone> \(?(?:GMT|UTC|EST|EDT|PST|PDT|CET|BST|[Ll]ocal time)\)?)"),
    ("clock", "#d", _DEI, "TIME", r"{hour}:(?P<minute>[0-5]\d)(?: ?(?:hours|hrs|h))?(?![\w:-])"),
    ("clock", "#y", _DEI, "TIME", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<zone> (?:GMT|UTC|hours|hrs|h))(?!\w)"),
    ("clock", "#d @n", _DEI, "TIME", r"{c} o['’]clock(?: in the {p})?"),
    ("noon", "noon midday midnight dawn dusk", _DEI, "TIME", r"(?P<noon>[Nn]oon|[Mm]idday|[Mm]idnight)(?!\w)"),
    # now and other words of no date
    ("vague", "now these currently current presently nowadays the at present", _DEI, "DATE",
     r"(?P<present>[Tt]hese days(?! of)|[Nn]ow|[Cc]urrently|[Pp]resently|[Nn]owadays|[Cc]urrent|[Aa]t (?:this (?:time|moment)|present)|[Tt]he present(?: day| time)?|[Pp]resent(?:-| )day|[Tt]he moment)(?!\w)"),
    ("vague", "this", _DEI, "DATE", r"(?P<present>[Tt]his time)(?!\w)"),
    ("vague", "recently recent former formerly lately the", _DEI, "DATE",
     r"(?P<gone>[Rr]ecently|[Rr]ecent (?:years|months|weeks|days|decades|times|history)|[Rr]ecent|[Ff]ormerly|[Ff]ormer|[Ll]ately|[Tt]he (?:recent |distant )?past)(?!\w| (?:two|three|few|\d))"),
    ("vague", "soon future near foreseeable immediate not distant coming the", _DEI, "DATE",
     r"(?P<ahead>[Ss]oon|[Tt]he (?:near|short|long) term(?![\s-]\w)|(?:[Tt]he )?(?:near |foreseeable |immediate |not[- ]too[- ]distant |distant )?[Ff]uture|(?:[Tt]he )?coming (?:years|months|weeks|days|decades))(?!\w)"),
])  # fmt: skip
