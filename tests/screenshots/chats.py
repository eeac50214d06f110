"""The chats that are photographed: questions and answers in turn."""

CODE = """\
Reading in pieces keeps memory small, whatever the size of the file:

```python
from collections.abc import Iterator
from pathlib import Path

BLOCK = 65_536  # bytes


def blocks(path: Path) -> Iterator[bytes]:
    \"\"\"Yield a file piece by piece.\"\"\"
    with path.open("rb") as file:
        while piece := file.read(BLOCK):
            yield piece
```

The same in Rust, where `?` passes every error on:

```rust
fn count(path: &Path) -> io::Result<u64> {
    let mut total = 0u64; // bytes
    for piece in BufReader::new(File::open(path)?).bytes() {
        total += u64::from(piece? == b'\\n');
    }
    Ok(total)
}
```

1. Put this into `wc.rs` and build it:

   ```sh
   rustc -O wc.rs && ./wc README.md
   ```
2. Compare with `wc -l`.
"""

TABLE = """\
Three ways to keep a list sorted, for *n* entries:

| structure | find | insert | memory | good for |
|:----------|-----:|-------:|-------:|:---------|
| sorted array | O(log n) | O(n) | 8 bytes an entry | what seldom changes |
| balanced tree | O(log n) | O(log n) | 40 bytes an entry | ranges, and entries in their order |
| hash table | **O(1)** | **O(1)** | 24 bytes an entry | single keys; has `no order` |

Alignment is the author's, and a long cell wraps:

| | left | centre | right |
|---|:---|:---:|---:|
| 1 | a | b | 1,024.00 |
| 2 | A cell whose text is longer than that of its neighbours, so that it takes lines | b | 8.50 |
"""

MATH = r"""
The roots of $ax^2 + bx + c = 0$, where $a \neq 0$, are

$$x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}$$

A sum inside a line, $\sum_{k=1}^{n} k = \tfrac{n(n+1)}{2}$, stands on the line of its text.
A matrix and an integral:

\[
\begin{pmatrix} \cos\varphi & -\sin\varphi \\ \sin\varphi & \cos\varphi \end{pmatrix}
\qquad
\int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi}
\]

- Euler: $e^{i\pi} + 1 = 0$
- Unknown commands show their source: $\unknown{x}$
- Prices are no formulas: it costs $5, or $10 for two.
"""

LISTS = """\
# Moving house

1. **Eight weeks before**
   - give notice
   - ask three firms for a price
     - by weight, *not* by volume
     - with insurance
       1. of glass
       2. of the piano
2. **The week before**
   - [x] tell the post office
   - [ ] tell the bank
   - [ ] read the meters

   A paragraph that belongs to the second entry.
3. ~~Panic~~ Relax

> A quote, with a list:
>
> - first
> - second
>
> > and a quote inside it

---

Footnotes[^1] and <https://example.org> are links.

[^1]: They stand at the end.
"""

RIGHT_TO_LEFT = """\
## العربية

مرحبًا! هذه فقرة باللغة العربية، وفيها كلمة إنجليزية مثل Python ورقم 42 في وسطها.

1. البند الأول
2. البند الثاني
   - بند داخلي مع `code`

> اقتباس قصير من كتاب.

## עברית

שלום! זוהי פסקה בעברית, ובה מילה אנגלית כמו Qt והמספר 2025.

- פריט ראשון
- פריט שני

```python
print("שלום עולם")  # code is always left to right
```

English follows: السلام means *peace*, and so does שלום.
"""

_ARABIC_TABLE = """\
| اللغة | الأسلوب | السنة |
|---|---|--:|
| Python | سهل التعلم، مع `pip` | 1991 |
| Rust | سريع وآمن | 2015 |

"""

CHINESE = """\
## 什么是协程？

协程是可以在执行过程中暂停、之后再继续的函数。与线程不同，协程之间的切换由程序自己控制，因此开销很小，也不需要加锁。

1. **暂停**：遇到 `await` 时让出控制权；
2. **恢复**：等待的结果就绪后继续执行。

| 概念 | 切换者 | 开销 |
|:---|:---|---:|
| 进程 | 操作系统 | 大 |
| 线程 | 操作系统 | 中 |
| 协程 | 程序自己 | 小 |

```python
async def 主函数():
    await asyncio.sleep(1)  # 休息一秒
    print("完成")
```

日本語の文も混ざります。한국어 문장도 있습니다。Emoji 😀 👍🏽 👩‍👩‍👧 🇩🇪 stand in their line.
"""

LONG_CODE = (
    "The whole program:\n\n```python\n"
    + "".join(
        f"def step_{number}(state: State) -> State:\n    return state.after({number})\n\n\n"
        for number in range(1, 16)
    )
    + "```\n\nThat is all of it.\n"
)

RUSSIAN = """\
Декодер должен помнить недочитанные байты: **кусок** может кончиться в середине буквы.

- держите один декодер на весь ответ;
- отдавайте ему каждый chunk по порядку.

```python
decoder = codecs.getincrementaldecoder("utf-8")()
for chunk in response:
    show(decoder.decode(chunk))
```

Ещё: в конце вызовите `decode(b"", final=True)`.
"""

SHORT_ANSWER = """\
A **hash** is a number made from data of any length. The same data always gives the same number:

- it is *fast* to make,
- it cannot be turned back.

```python
hashlib.sha256(b"hello").hexdigest()
```
"""

CHATS: dict[str, tuple[str, ...]] = {
    "code": ("How do I read a huge file?", CODE),
    "table": ("Which structure keeps a list sorted?", TABLE),
    "math": ("How do I solve a quadratic equation?", MATH),
    "lists": ("Make me a plan for moving house.", LISTS),
    "right-to-left": (
        "كيف حالك؟ מה שלומך?",
        RIGHT_TO_LEFT.replace("## עברית", f"{_ARABIC_TABLE}## עברית"),
    ),
    "chinese": ("协程是什么？请举例说明。", CHINESE),
    "folded": ("Show me the whole program.", LONG_CODE),
    "russian": ("Как декодировать поток по кускам (chunk)?", RUSSIAN),
    "selection": ("What is a hash?", SHORT_ANSWER, "And what is it good for?", SHORT_ANSWER),
    "find": ("Which hash is the best?", SHORT_ANSWER, "Is a hash secret?", SHORT_ANSWER),
}
"""By the name of the picture; the last two are shown with something selected and found."""

LEAVING = "leaving"
"""The name of the scenes of an export and of imports."""
