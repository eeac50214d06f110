"""Reads from a question what the user wants to see: a topic, and a state of the app to provoke.

A topic word is enough anywhere in a request (“show me a table”), but not in a question that asks
for something else (“How long is the Nile?”). A state, above all an error, is provoked only when
the whole question consists of such words (“error 402”, “Interrupt the table, please”).
"""

import re
from dataclasses import dataclass, field
from enum import Enum, StrEnum


class Topic(StrEnum):
    """What the answer is about; its value is the name of the Markdown file, the book excepted."""

    TOUR = "tour"
    GREETING = "greeting"
    CODE = "code"
    TABLE = "table"
    LIST = "list"
    UNICODE = "unicode"
    LONG = "book"


class State(Enum):
    """A way in which an answer comes, or does not come."""

    SLOW = "slow"
    INTERRUPT = "interrupt"
    SILENCE = "silence"
    UNFRAMED = "unframed"
    SSE = "sse"
    EMPTY = "empty"
    HTML = "html"
    BOT_CHECK = "bot check"
    RATE_LIMIT = "rate limit"
    STREAMED_402 = "error 402 stream"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a question asks for; `size` is that of a long answer in bytes, 0 for the usual one."""

    topic: Topic | None = None
    states: frozenset[State] = field(default_factory=frozenset)
    status: int = 0
    size: int = 0


_TOPICS = {
    Topic.LONG: r"(?<![a-z])long(?![a-z])|(?<!\w)длинн\w*|很长|^长$|长(?=[一的文篇回答])|طويل",
    Topic.CODE: r"(?<![a-z])code(?![a-z])|(?<!\w)код(?:а|у|ом|е|ы)?(?!\w)|代码|شيفرة|كود(?!\w)",
    Topic.TABLE: r"(?<![a-z])tables?(?![a-z])|(?<!\w)таблиц\w*|表格|(?<=[张个份])表|^表$|جدول",
    Topic.LIST: r"(?<![a-z])lists?(?![a-z])|(?<!\w)спис(?:ок|к)\w*|列表|清单|قائمة|قوائم",
    Topic.UNICODE: (
        r"(?<![a-z])(?:unicode|emojis?)(?![a-z])|(?<!\w)(?:юникод|эмодзи)\w*|表情|字符"
        r"|يونيكود|إيموجي"
    ),
    Topic.TOUR: (
        r"^(?:tour|help|demo|test)$|what (?:can|do) you|what you can|what can i"
        r"|^(?:тур|помощь|справка|демо|тест)$|что ты умеешь|что вы умеете|что умеешь|что ты можешь"
        r"|^(?:导览|帮助|演示|测试)$|能做什么|会做什么|会什么|有什么功能|可以试"
        r"|^(?:جولة|مساعدة|عرض|تجربة|اختبار)$|ماذا (?:يمكنك|تستطيع)|ما الذي (?:يمكنك|تستطيع)"
    ),
    Topic.GREETING: (
        r"^(?:hi|hello|hey|hello there|hi there|good (?:morning|day|afternoon|evening))$"
        r"|^(?:привет|приветствую|здравствуй|здравствуйте|доброе утро|добрый день|добрый вечер)$"
        r"|^(?:你好|您好|嗨|大家好|早上好|下午好|晚上好|你好[啊呀吗])$"
        r"|^(?:مرحبًا|مرحبا|أهلًا|أهلا|السلام عليكم|صباح الخير|مساء الخير)$"
    ),
}
_SLOW = r"(?<![a-z])slow(?:ly)?(?![a-z])|(?<!\w)медленн\w*|慢慢|慢|ببطء|بطيئة|بطيء"
_WRITE_SLOWLY = (
    r"(?<![a-z])(?:answer|write|reply|tell)(?![a-z])[\w\s]*slowly|slow (?:answer|reply)"
    r"|(?<!\w)(?:отве[тч]|пиш|напиш|расска)\w*\s+медленно|медленн\w+ ответ"
    r"|慢慢地?[写说答回讲]|慢一?点|慢的?回答"
    r"|(?:أجب|اكتب|جاوب)[\w\s]*ببطء|إجابة بطيئة"
)
_STATES = {
    State.STREAMED_402: r"(?:error|ошибка|错误|خطأ)\s*402\s*(?:stream|поток\w*|流|تدفق)",
    State.ERROR: r"(?:error|ошибк[ау]|错误|خطأ)\s*[345]\d\d(?!\w)",
    State.RATE_LIMIT: r"rate[ -]limit|лимит(?:\s+запросов)?|限流|请求过多|حد الطلبات",
    State.BOT_CHECK: r"bot[ -]check|проверка на бота|бот(?!\w)|人机验证|فحص الروبوت",
    State.INTERRUPT: r"interrupt\w*|прерв\w*|прерыв\w*|中断|انقطاع",
    State.SILENCE: r"silen(?:ce|t)|тишин\w*|молчани\w*|沉默|安静|صمت",
    State.UNFRAMED: r"unframed",
    State.SSE: r"sse(?!\w)",
    State.EMPTY: r"empty(?!\w)|пуст(?:о|ой|ая|ое)(?!\w)|空白|空|فارغ",
    State.HTML: r"html(?!\w)",
    State.SLOW: _SLOW,
}
_FILLERS = (
    r"please|be(?!\w)|one(?!\w)|show me|give me|an?(?!\w)|the(?!\w)|and(?!\w)|answers?|with(?!\w)"
    r"|пожалуйста|покажи(?:те)?|дай(?:те)?|и(?!\w)|с(?!\w)|ответ\w*"
    r"|请|给我|显示|一[个份张段]|的|和|回答|答案"
    r"|من فضلك|أرني|أعطني|إجابة|مع(?!\w)|و"
)
_ASKS_SOMETHING_ELSE = re.compile(
    r"(?:how|why|when|where|who|which|what|is|are|does|did|do)(?![a-z])"
    r"|(?:как|какой|какая|какое|какие|почему|зачем|когда|где|кто|что|чем|сколько)(?!\w)"
    r"|.*(?:为什么|怎么|怎样|如何|什么|多长|多久|多少)"
    r"|(?:كيف|لماذا|متى|أين|من|كم|ما|هل|أي|ماذا)(?!\w)"
)
_CONTINUE = re.compile(r"\W*(?:continue(?!\w)|продолж\w*|继续|تابع|أكمل|واصل)", re.IGNORECASE)
_SIZE = re.compile(r"(?<!\w)(\d{1,5})\s*(kb|mb|кб|мб)(?!\w)")
_BYTES = {"kb": 1000, "кб": 1000, "mb": 1_000_000, "мб": 1_000_000}
_LARGEST_BOOK = 4_000_000
_STATUS = re.compile(r"[345]\d\d")
_EDGES = re.compile(r"^\W+|\W+$")

_SEARCHED = {topic: re.compile(pattern) for topic, pattern in _TOPICS.items()}
_SLOW_SEARCHED = re.compile(_SLOW)
_WRITE_SLOWLY_SEARCHED = re.compile(_WRITE_SLOWLY)
_STATE_WORDS = [(state, re.compile(pattern)) for state, pattern in _STATES.items()]
_NEUTRAL_WORDS = re.compile("|".join([*_TOPICS.values(), _FILLERS, _SIZE.pattern, r"[\W_]+"]))


def read_wish(question: str) -> Wish:
    """Return what the last question of the user asks to see."""
    text = _EDGES.sub("", question.casefold())
    topic = next((topic for topic, pattern in _SEARCHED.items() if pattern.search(text)), None)
    if topic not in {Topic.TOUR, Topic.GREETING} and _ASKS_SOMETHING_ELSE.match(text):
        return Wish()
    states = _states_of(text, topic)
    status = _STATUS.search(text) if State.ERROR in states else None
    size = _SIZE.search(text) if topic is Topic.LONG else None
    bytes_wanted = min(int(size[1]) * _BYTES[size[2]], _LARGEST_BOOK) if size else 0
    shown = topic if text else Topic.TOUR
    return Wish(shown, frozenset(states), int(status[0]) if status else 0, bytes_wanted)


def asks_to_continue(question: str) -> bool:
    """Whether the question begins with “Continue” in one of the four languages."""
    return _CONTINUE.match(question) is not None


def _states_of(text: str, topic: Topic | None) -> set[State]:
    """Return the states that a question names; only slowness needs no question of its own."""
    states = _states_named_alone(text)
    if topic is not None:
        states -= {State.EMPTY, State.HTML}  # “empty list” and “HTML table” mean something else
    slow = _SLOW_SEARCHED if topic is not None else _WRITE_SLOWLY_SEARCHED
    return states | ({State.SLOW} if slow.search(text) else set())


def _states_named_alone(text: str) -> set[State]:
    """Return the states named by a question of nothing but such words, else none."""
    states: set[State] = set()
    position = 0
    while position < len(text):
        match = _NEUTRAL_WORDS.match(text, position)
        for state, pattern in _STATE_WORDS:
            if named := pattern.match(text, position):
                states.add(state)
                match = named
                break
        if match is None:
            return set()
        position = match.end()
    return states
