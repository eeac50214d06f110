"""Other answers to the first questions of some chats that are photographed."""

from tests.screenshots.chats import CHINESE, FIRST_ANSWER, RIGHT_TO_LEFT

SECOND_ANSWER = (
    FIRST_ANSWER.replace("paused and go on later", "paused and resumed at any time")
    .replace("    await", "    for _ in range(3):\n        await")
    .replace("It is good for", "Use it for")
    .replace("waits a lot.", "waits a lot:\n\n- files\n- networks")
)

VERSIONS: dict[str, tuple[str, ...]] = {
    "branches": (SECOND_ANSWER,),
    "compare": (SECOND_ANSWER, FIRST_ANSWER),
    "compare-beside": (SECOND_ANSWER,),
    "compare-chinese": (
        CHINESE.replace("可以在执行过程中暂停、之后再继续", "能够在运行过程中挂起、之后再恢复执行")
        .replace("小 |", "很小 |")
        .replace("休息一秒", "等待两秒"),
    ),
    "compare-arabic": (
        RIGHT_TO_LEFT.replace("فقرة باللغة العربية", "جملة قصيرة بالعربية")
        .replace("البند الثاني", "البند الأخير")
        .replace("פריט שני", "פריט אחרון"),
    ),
}
"""By the name of the chat."""
