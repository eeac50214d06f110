<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Liaobots Desktop</source>
        <translation>О Liaobots Desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Копировать диагностику</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, made with the packages below. Your chats are kept on this computer only.</source>
        <translation>Свободная программа под лицензией MIT; в ней использованы пакеты из этого списка. Ваши чаты хранятся только на этом компьютере.</translation>
    </message>
    <message>
        <source>Open chats folder</source>
        <translation>Папка чатов</translation>
    </message>
    <message>
        <source>Packages and licences</source>
        <translation>Пакеты и лицензии</translation>
    </message>
    <message>
        <source>The text of the MIT licence cannot be read: {0}.</source>
        <translation>Текст лицензии MIT не удаётся прочитать: {0}.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Версия {0}</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
</context>
<context>
    <name>AboutDoor</name>
    <message>
        <source>Copied: versions, settings and sizes; no texts, auth codes or addresses.</source>
        <translation>Скопировано: версии, настройки и размеры; без текстов, кодов доступа и адресов.</translation>
    </message>
    <message>
        <source>Liaobots Desktop was updated.</source>
        <translation>Liaobots Desktop обновлён.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
</context>
<context>
    <name>AccessibleTranscript</name>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Code, {0}</source>
        <translation>Код, {0}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Liaobots Desktop</source>
        <translation>О Liaobots Desktop</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Обычный размер</translation>
    </message>
    <message>
        <source>Add to my dictionary</source>
        <translation>Добавить в мой словарь</translation>
    </message>
    <message>
        <source>Always send</source>
        <translation>Отправлять всегда</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Приложение</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Archive</source>
        <comment>view.archive</comment>
        <translation>Архив</translation>
    </message>
    <message>
        <source>Archive chat</source>
        <translation>Убрать чат в архив</translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation>Прикрепить текстовые файлы</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>Назад к вопросу</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Полужирный</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Chat {0} in the list</source>
        <translation>Чат {0} в списке</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Выбрать модель</translation>
    </message>
    <message>
        <source>Close a dialog</source>
        <translation>Закрыть диалог</translation>
    </message>
    <message>
        <source>Close a quick question</source>
        <translation>Закрыть быстрый вопрос</translation>
    </message>
    <message>
        <source>Close the folder</source>
        <translation>Свернуть папку</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Закрыть окно</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>Блок кода</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Команды…</translation>
    </message>
    <message>
        <source>Compare models on the last question</source>
        <translation>Сравнить модели на последнем вопросе</translation>
    </message>
    <message>
        <source>Compare models…</source>
        <translation>Сравнить модели…</translation>
    </message>
    <message>
        <source>Compare with another version</source>
        <translation>Сравнить с другой версией</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>Контекстное меню</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy as HTML</source>
        <translation>Копировать как HTML</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Копировать как Markdown</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>Копировать как простой текст</translation>
    </message>
    <message>
        <source>Copy chat as Markdown</source>
        <translation>Копировать чат как Markdown</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Копировать код</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Копировать диагностику</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копировать ссылку</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Копировать сообщение</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Копировать выделенное</translation>
    </message>
    <message>
        <source>Copy selection as plain text</source>
        <translation>Копировать выделенное как простой текст</translation>
    </message>
    <message>
        <source>Copy the code block</source>
        <translation>Копировать блок кода</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Копировать последний ответ</translation>
    </message>
    <message>
        <source>Copy the last code block</source>
        <translation>Копировать последний блок кода</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Delete chat for good…</source>
        <translation>Удалить чат навсегда…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Удалить навсегда…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Подробности…</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Duplicate chat</source>
        <translation>Дублировать чат</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Edit my last question</source>
        <translation>Изменить мой последний вопрос</translation>
    </message>
    <message>
        <source>Edit my last question (in an empty field)</source>
        <translation>Изменить мой последний вопрос, если поле пусто</translation>
    </message>
    <message>
        <source>Export all chats…</source>
        <translation>Экспорт всех чатов…</translation>
    </message>
    <message>
        <source>Export chat…</source>
        <translation>Экспорт чата…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Найти настройку</translation>
    </message>
    <message>
        <source>Find and go</source>
        <translation>Поиск и переход</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Найти в этом чате</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Первое сообщение</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>Режим фокусировки</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Полный экран</translation>
    </message>
    <message>
        <source>Go to the main window</source>
        <translation>Перейти в главное окно</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>Перейти к вопросу</translation>
    </message>
    <message>
        <source>Ignore until the app closes</source>
        <translation>Пропускать до закрытия приложения</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>Импорт чатов…</translation>
    </message>
    <message>
        <source>In other places</source>
        <translation>В других местах</translation>
    </message>
    <message>
        <source>In the list of chats</source>
        <translation>В списке чатов</translation>
    </message>
    <message>
        <source>In the palette</source>
        <translation>В палитре</translation>
    </message>
    <message>
        <source>In the text of messages</source>
        <translation>В тексте сообщений</translation>
    </message>
    <message>
        <source>Inline code</source>
        <translation>Код в строке</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Курсив</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Последнее сообщение</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>List my questions</source>
        <translation>Список моих вопросов</translation>
    </message>
    <message>
        <source>Menu bar, while it is hidden</source>
        <translation>Строка меню, если она скрыта</translation>
    </message>
    <message>
        <source>Message menu</source>
        <translation>Меню сообщения</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Move chat to the Trash</source>
        <translation>Переместить чат в корзину</translation>
    </message>
    <message>
        <source>Move selected chats to the Trash</source>
        <translation>Переместить выбранные чаты в корзину</translation>
    </message>
    <message>
        <source>Move to the Trash</source>
        <translation>Переместить в корзину</translation>
    </message>
    <message>
        <source>Move to the top level</source>
        <translation>Переместить на верхний уровень</translation>
    </message>
    <message>
        <source>My next question</source>
        <translation>Мой следующий вопрос</translation>
    </message>
    <message>
        <source>My previous question</source>
        <translation>Мой предыдущий вопрос</translation>
    </message>
    <message>
        <source>Name and colour…</source>
        <translation>Название и цвет…</translation>
    </message>
    <message>
        <source>Narrow the sidebar</source>
        <translation>Сузить боковую панель</translation>
    </message>
    <message>
        <source>Never send</source>
        <translation>Не отправлять никогда</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Новый чат</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>New folder inside</source>
        <translation>Новая папка внутри</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Новая строка</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Новая метка…</translation>
    </message>
    <message>
        <source>New temporary chat</source>
        <translation>Новый временный чат</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Следующий чат</translation>
    </message>
    <message>
        <source>Next difference between two versions</source>
        <translation>Следующее отличие между версиями</translation>
    </message>
    <message>
        <source>Next hit (in the field of Find)</source>
        <translation>Следующее совпадение (в поле поиска)</translation>
    </message>
    <message>
        <source>Next link, button or message</source>
        <translation>Следующая ссылка, кнопка или сообщение</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Следующее сообщение</translation>
    </message>
    <message>
        <source>Next question, then my draft</source>
        <translation>Следующий вопрос, затем набранный текст</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Следующая версия</translation>
    </message>
    <message>
        <source>On a message</source>
        <translation>На сообщении</translation>
    </message>
    <message>
        <source>Only commands</source>
        <translation>Только команды</translation>
    </message>
    <message>
        <source>Open a quick question in the app</source>
        <translation>Открыть быстрый вопрос в приложении</translation>
    </message>
    <message>
        <source>Open chat in a new window</source>
        <translation>Открыть чат в новом окне</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>Открыть в новом окне</translation>
    </message>
    <message>
        <source>Open it in a new window</source>
        <translation>Открыть в новом окне</translation>
    </message>
    <message>
        <source>Open or run what is selected</source>
        <translation>Перейти или выполнить</translation>
    </message>
    <message>
        <source>Open the chat, open or close the folder</source>
        <translation>Открыть чат, развернуть или свернуть папку</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Развернуть папку</translation>
    </message>
    <message>
        <source>Palette: chats, messages, commands</source>
        <translation>Палитра: чаты, сообщения, команды</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Закрепить</translation>
    </message>
    <message>
        <source>Pin chat</source>
        <translation>Закрепить чат</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Предыдущий чат</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Предыдущее отличие</translation>
    </message>
    <message>
        <source>Previous hit (in the field of Find)</source>
        <translation>Предыдущее совпадение (в поле поиска)</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Предыдущее сообщение</translation>
    </message>
    <message>
        <source>Previous question, to ask it again</source>
        <translation>Предыдущий вопрос, чтобы задать его снова</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Предыдущая версия</translation>
    </message>
    <message>
        <source>Print chat…</source>
        <translation>Печать чата…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Prompts (in an empty field)</source>
        <translation>Промпты, если поле пусто</translation>
    </message>
    <message>
        <source>Prompts…</source>
        <translation>Промпты…</translation>
    </message>
    <message>
        <source>Put the text into the message</source>
        <translation>Перенести текст в сообщение</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>Быстрый вопрос</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выход</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>Quote in the composer</source>
        <translation>Цитировать в поле ввода</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Refresh the balance</source>
        <translation>Обновить баланс</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Ответить заново</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>Ответить на последний вопрос заново</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Remove a prompt from the list</source>
        <translation>Удалить промпт из списка</translation>
    </message>
    <message>
        <source>Remove an attached text</source>
        <translation>Убрать прикреплённый текст</translation>
    </message>
    <message>
        <source>Remove from my dictionary</source>
        <translation>Удалить из моего словаря</translation>
    </message>
    <message>
        <source>Remove the folder</source>
        <translation>Удалить папку</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Удалить метку</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation>Переименовать чат</translation>
    </message>
    <message>
        <source>Rename the folder</source>
        <translation>Переименовать папку</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Restore chat</source>
        <translation>Восстановить чат</translation>
    </message>
    <message>
        <source>Restore chats from a backup…</source>
        <translation>Восстановить чаты из резервной копии…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
    <message>
        <source>Save chat as PDF…</source>
        <translation>Сохранить чат как PDF…</translation>
    </message>
    <message>
        <source>Save the code block</source>
        <translation>Сохранить блок кода</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>Поиск по всем чатам</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Send if it fits</source>
        <translation>Отправлять, если помещается</translation>
    </message>
    <message>
        <source>Services and models…</source>
        <translation>Сервисы и модели…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Show or hide the menu bar</source>
        <translation>Показать или скрыть строку меню</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Показать или скрыть боковую панель</translation>
    </message>
    <message>
        <source>Show request…</source>
        <translation>Показать запрос…</translation>
    </message>
    <message>
        <source>Show the Trash</source>
        <translation>Показать корзину</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>Показать архив</translation>
    </message>
    <message>
        <source>Show the auth code (hold)</source>
        <translation>Показать код доступа, пока клавиша нажата</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>Статистика…</translation>
    </message>
    <message>
        <source>Stop the answer, or close what is open</source>
        <translation>Остановить ответ или закрыть открытое</translation>
    </message>
    <message>
        <source>System prompt…</source>
        <translation>Системный промпт…</translation>
    </message>
    <message>
        <source>System theme</source>
        <translation>Системная тема</translation>
    </message>
    <message>
        <source>Text cursor on or off</source>
        <translation>Включить или выключить курсор в тексте</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Вернуть из архива</translation>
    </message>
    <message>
        <source>Unarchive chat</source>
        <translation>Вернуть чат из архива</translation>
    </message>
    <message>
        <source>Undo in the list of models</source>
        <translation>Отменить в списке моделей</translation>
    </message>
    <message>
        <source>Undo in the list of prompts</source>
        <translation>Отменить в списке промптов</translation>
    </message>
    <message>
        <source>Undo the last delete or move</source>
        <translation>Отменить удаление или перемещение</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Открепить</translation>
    </message>
    <message>
        <source>Unpin chat</source>
        <translation>Открепить чат</translation>
    </message>
    <message>
        <source>Usage…</source>
        <translation>Расход…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
    <message>
        <source>While you write a question</source>
        <translation>Пока вы пишете вопрос</translation>
    </message>
    <message>
        <source>Widen the sidebar</source>
        <translation>Расширить боковую панель</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Мельче</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Answer complete.</source>
        <translation>Ответ готов.</translation>
    </message>
    <message numerus="yes">
        <source>Code block, %n lines.</source>
        <translation>
            <numerusform>Блок кода, %Ln&#xa0;строка.</numerusform>
            <numerusform>Блок кода, %Ln&#xa0;строки.</numerusform>
            <numerusform>Блок кода, %Ln&#xa0;строк.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach text files</source>
        <translation>Прикрепить текстовые файлы</translation>
    </message>
    <message numerus="yes">
        <source>No more than {0} texts can go along with one question.</source>
        <translation>
            <numerusform>К одному вопросу можно прикрепить не больше {0}&#xa0;текста.</numerusform>
            <numerusform>К одному вопросу можно прикрепить не больше {0}&#xa0;текстов.</numerusform>
            <numerusform>К одному вопросу можно прикрепить не больше {0}&#xa0;текстов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text {0}.txt</source>
        <translation>Вставленный текст {0}.txt</translation>
    </message>
    <message numerus="yes">
        <source>{0} files</source>
        <translation>
            <numerusform>{0}&#xa0;файл</numerusform>
            <numerusform>{0}&#xa0;файла</numerusform>
            <numerusform>{0}&#xa0;файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} more were not attached.</source>
        <translation>
            <numerusform>Ещё {0} не прикреплён.</numerusform>
            <numerusform>Ещё {0} не прикреплены.</numerusform>
            <numerusform>Ещё {0} не прикреплено.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” is not UTF-8. It was read as {1}: check that it looks right.</source>
        <translation>Файл «{0}» не в UTF-8 и прочитан как {1}; проверьте, всё ли верно.</translation>
    </message>
</context>
<context>
    <name>AttachingDoor</name>
    <message>
        <source>Pictures cannot be sent: the service reads text only.</source>
        <translation>Картинку отправить нельзя: сервис читает только текст.</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>chats: {0} · messages: {1}</source>
        <translation>чатов: {0} · сообщений: {1}</translation>
    </message>
</context>
<context>
    <name>ChatController</name>
    <message numerus="yes">
        <source>A text of {0} characters fits into no message; it was not pasted.</source>
        <translation>
            <numerusform>Текст из {0}&#xa0;символа не поместится ни в одно сообщение; он не вставлен.</numerusform>
            <numerusform>Текст из {0}&#xa0;символов не поместится ни в одно сообщение; он не вставлен.</numerusform>
            <numerusform>Текст из {0}&#xa0;символов не поместится ни в одно сообщение; он не вставлен.</numerusform>
        </translation>
    </message>
    <message>
        <source>These messages were deleted for good, so they cannot be brought back.</source>
        <translation>Эти сообщения удалены навсегда, вернуть их нельзя.</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Move to</source>
        <translation>Переместить в</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Без папки</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>This chat cannot be read</source>
        <translation>Этот чат не удаётся прочитать</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0} (копия)</translation>
    </message>
</context>
<context>
    <name>ChatNotices</name>
    <message>
        <source>An answer is being written in this chat. Stop it, or wait until it is complete.</source>
        <translation>В этом чате пишется ответ. Остановите его или дождитесь конца.</translation>
    </message>
    <message>
        <source>Another program is using the chats. What you asked for will be done as soon as it has finished.</source>
        <translation>С чатами работает другая программа. Ваше действие выполнится, как только она их освободит.</translation>
    </message>
    <message>
        <source>Another program is using the chats. What you did will be saved as soon as it has finished.</source>
        <translation>С чатами работает другая программа. Сделанное сохранится, как только она их освободит.</translation>
    </message>
    <message>
        <source>The last answer could not be saved yet, so nothing new can be asked in this chat. Free some disk space; saving is tried again every two seconds.</source>
        <translation>Последний ответ пока не удалось сохранить, поэтому новые вопросы в этом чате не отправляются. Освободите место на диске; попытка повторяется каждые две секунды.</translation>
    </message>
    <message>
        <source>The service&apos;s address could not be reached, so {0} answered instead.</source>
        <translation>Адрес сервиса недоступен, поэтому ответил {0}.</translation>
    </message>
    <message>
        <source>This service no longer has the model “{0}”: {1} answers.</source>
        <translation>Модели «{0}» больше нет у этого сервиса: отвечает {1}.</translation>
    </message>
    <message>
        <source>This was deleted before it could be asked, so nothing was sent.</source>
        <translation>Это удалили раньше, чем вопрос ушёл, поэтому ничего не отправлено.</translation>
    </message>
</context>
<context>
    <name>ChatPaper</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing the chat…</source>
        <translation>Чат печатается…</translation>
    </message>
    <message>
        <source>Save the chat as PDF</source>
        <translation>Сохранить чат как PDF</translation>
    </message>
    <message>
        <source>Saving the chat as PDF…</source>
        <translation>Чат сохраняется как PDF…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>The PDF could not be saved as {0}: {1}. Your chat is safe.</source>
        <translation>Не удалось сохранить PDF как {0}: {1}. Ваш чат цел.</translation>
    </message>
    <message>
        <source>The chat could not be printed. Check the printer.</source>
        <translation>Не удалось напечатать чат. Проверьте принтер.</translation>
    </message>
    <message>
        <source>The chat was saved as {0}.</source>
        <translation>Чат сохранён как {0}.</translation>
    </message>
</context>
<context>
    <name>ChatTitle</name>
    <message>
        <source>New title of the chat</source>
        <translation>Новое название чата</translation>
    </message>
    <message>
        <source>Title of the chat: {0}</source>
        <translation>Название чата: {0}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Attached. Delete removes it</source>
        <translation>Прикреплено. Delete&#xa0;— убрать</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Убрать (Delete)</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Убрать {0}</translation>
    </message>
    <message>
        <source>Too long to be put into the message</source>
        <translation>Текст слишком длинный для сообщения</translation>
    </message>
    <message>
        <source>read as {0}</source>
        <translation>прочитан как {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0}&#xa0;токен</numerusform>
            <numerusform>{0}&#xa0;токена</numerusform>
            <numerusform>{0}&#xa0;токенов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≤ {0} tokens</source>
        <translation>
            <numerusform>≤&#xa0;{0}&#xa0;токена</numerusform>
            <numerusform>≤&#xa0;{0}&#xa0;токенов</numerusform>
            <numerusform>≤&#xa0;{0}&#xa0;токенов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>All</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Символы</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>За 30&#xa0;дней</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>За 7&#xa0;дней</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>За 90&#xa0;дней</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>За год</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Токены</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Закрыть окно</translation>
    </message>
    <message>
        <source>It finishes its answers there and opens again at once. You are asked only once and can change this in the settings.</source>
        <translation>В трее приложение продолжает получать ответы и открывается мгновенно. Вопрос задаётся один раз; выбор можно изменить в настройках.</translation>
    </message>
    <message>
        <source>Keep Liaobots Desktop in the tray?</source>
        <translation>Оставить Liaobots Desktop в трее?</translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation>Оставить в трее</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>CodeLine</name>
    <message>
        <source>Hold to show the code (or hold F8)</source>
        <translation>Удерживайте (или держите F8), чтобы увидеть код</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the code while this is held</source>
        <translation>Показать код, пока нажата кнопка</translation>
    </message>
</context>
<context>
    <name>CodeSaver</name>
    <message>
        <source>Save code as</source>
        <translation>Сохранить код как</translation>
    </message>
    <message>
        <source>The code could not be saved to {0} ({1}). Choose another place.</source>
        <translation>Не удалось сохранить код в {0} ({1}). Выберите другое место.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Last used commands</source>
        <translation>Недавние команды</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Both versions are the same.</source>
        <translation>Обе версии одинаковы.</translation>
    </message>
    <message>
        <source>Both versions in one</source>
        <translation>Обе версии в одной</translation>
    </message>
    <message>
        <source>Change {0} of {1}</source>
        <translation>Изменение {0} из {1}</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Сравнение версий</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Новая версия</translation>
    </message>
    <message>
        <source>Old version</source>
        <translation>Старая версия</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>ComparisonFoot</name>
    <message numerus="yes">
        <source>%n characters added</source>
        <translation>
            <numerusform>добавлен %Ln&#xa0;символ</numerusform>
            <numerusform>добавлено %Ln&#xa0;символа</numerusform>
            <numerusform>добавлено %Ln&#xa0;символов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters removed</source>
        <translation>
            <numerusform>удалён %Ln&#xa0;символ</numerusform>
            <numerusform>удалено %Ln&#xa0;символа</numerusform>
            <numerusform>удалено %Ln&#xa0;символов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words added</source>
        <translation>
            <numerusform>добавлено %Ln&#xa0;слово</numerusform>
            <numerusform>добавлено %Ln&#xa0;слова</numerusform>
            <numerusform>добавлено %Ln&#xa0;слов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words removed</source>
        <translation>
            <numerusform>удалено %Ln&#xa0;слово</numerusform>
            <numerusform>удалено %Ln&#xa0;слова</numerusform>
            <numerusform>удалено %Ln&#xa0;слов</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Сравнение…</translation>
    </message>
</context>
<context>
    <name>ComparisonHead</name>
    <message>
        <source>Compare with a newer version</source>
        <translation>Сравнить с более новой версией</translation>
    </message>
    <message>
        <source>Compare with an older version</source>
        <translation>Сравнить с более старой версией</translation>
    </message>
    <message>
        <source>From version {0} to version {1}</source>
        <translation>От версии {0} к версии {1}</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Следующее изменение</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Предыдущее изменение</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Рядом</translation>
    </message>
    <message>
        <source>Version {0} → version {1}</source>
        <translation>Версия {0} → версия {1}</translation>
    </message>
</context>
<context>
    <name>ComparisonWorker</name>
    <message>
        <source>The versions could not be compared.</source>
        <translation>Не удалось сравнить версии.</translation>
    </message>
    <message>
        <source>This message no longer exists.</source>
        <translation>Этого сообщения больше нет.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>+ Attach</source>
        <translation>+ Файл</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Прикрепить файлы</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Message {0}</source>
        <translation>Сообщение для {0}</translation>
    </message>
    <message>
        <source>Message {0} · Enter queues it</source>
        <translation>Сообщение для {0} · Enter&#xa0;— отправить после ответа</translation>
    </message>
    <message>
        <source>Message {0} · Enter sends, Shift+Enter starts a new line</source>
        <translation>Сообщение для {0} · Enter&#xa0;— отправить, Shift+Enter&#xa0;— новая строка</translation>
    </message>
    <message>
        <source>Message {0} · {1} queues it</source>
        <translation>Сообщение для {0} · {1}&#xa0;— отправить после ответа</translation>
    </message>
    <message>
        <source>Message {0} · {1} sends, Enter starts a new line</source>
        <translation>Сообщение для {0} · {1}&#xa0;— отправить, Enter&#xa0;— новая строка</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ваш вопрос</translation>
    </message>
</context>
<context>
    <name>Composing</name>
    <message>
        <source>it has more than {0} MB, and no model reads that. Attach the part that matters.</source>
        <translation>в нём больше {0}&#xa0;МБ, столько не прочитает ни одна модель. Прикрепите нужную часть.</translation>
    </message>
    <message>
        <source>it is a PDF, not text. Copy its text and paste that.</source>
        <translation>это PDF, а не текст. Скопируйте из него текст и вставьте.</translation>
    </message>
    <message>
        <source>it is a folder. Attach the files that are in it.</source>
        <translation>это папка. Прикрепите файлы из неё.</translation>
    </message>
    <message>
        <source>it is a picture, and the service reads text only.</source>
        <translation>это картинка, а сервис читает только текст.</translation>
    </message>
    <message>
        <source>it is a pipe or a device, not a file.</source>
        <translation>это канал или устройство, а не файл.</translation>
    </message>
    <message>
        <source>it is an archive or an office document, not text. Copy its text and paste that.</source>
        <translation>это архив или офисный документ, а не текст. Скопируйте из него текст и вставьте.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>он пуст.</translation>
    </message>
    <message>
        <source>it is not text, and the service reads nothing else.</source>
        <translation>это не текст, а ничего другого сервис не читает.</translation>
    </message>
    <message>
        <source>“{0}” was not attached: {1}</source>
        <translation>«{0}» не прикреплён: {1}</translation>
    </message>
</context>
<context>
    <name>ConnectionPane</name>
    <message>
        <source>Address of the proxy</source>
        <translation>Адрес прокси</translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation>Все (*)</translation>
    </message>
    <message>
        <source>Answer (s)</source>
        <translation>Ответ (с)</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Сертификаты (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Choose a file of certificates</source>
        <translation>Выбрать файл сертификатов</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Connecting (s)</source>
        <translation>Соединение (с)</translation>
    </message>
    <message>
        <source>File of certificates</source>
        <translation>Файл сертификатов</translation>
    </message>
    <message>
        <source>From 0.1 to {0}.</source>
        <translation>От 0,1 до {0}.</translation>
    </message>
    <message>
        <source>None (direct)</source>
        <translation>Без прокси, напрямую</translation>
    </message>
    <message>
        <source>Other addresses, tried when this one cannot be reached</source>
        <translation>Другие адреса&#xa0;— на случай, если этот недоступен</translation>
    </message>
    <message>
        <source>Own certificates (PEM file)</source>
        <translation>Свои сертификаты (файл PEM)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>Silence (s)</source>
        <translation>Пауза (с)</translation>
    </message>
    <message>
        <source>The demo is on this computer: there is nothing to set.</source>
        <translation>Демо работает на этом компьютере: настраивать нечего.</translation>
    </message>
    <message>
        <source>The proxy in profiles.json is not understood, so nothing is sent to this service. Choose how to reach it.</source>
        <translation>Запись о прокси в profiles.json непонятна, поэтому этому сервису ничего не отправляется. Выберите, как к нему подключаться.</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>Системные</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Такого файла нет.</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Указанный ниже</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
</context>
<context>
    <name>ContestChoice</name>
    <message>
        <source>Asks {0}. Each answer becomes a version that stays in the chat.</source>
        <translation>Вопрос уйдёт в {0}. Каждый ответ станет версией и останется в чате.</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Назад в чат</translation>
    </message>
    <message>
        <source>Choose two to four models.</source>
        <translation>Выберите от двух до четырёх моделей.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>Сравнение моделей</translation>
    </message>
    <message>
        <source>Shows the answers that are there. Nothing is asked.</source>
        <translation>Покажет готовые ответы. Новых вопросов не будет.</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>{0} (has answered)</source>
        <translation>{0} (уже ответил)</translation>
    </message>
</context>
<context>
    <name>ContestColumn</name>
    <message>
        <source>Answer of {0}</source>
        <translation>Ответ модели {0}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Готов</translation>
    </message>
    <message>
        <source>Cut at the limit</source>
        <translation>Обрезан по длине</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Прерван</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Нет ответа</translation>
    </message>
    <message>
        <source>No data for {0} s</source>
        <translation>Нет данных уже {0}&#xa0;с</translation>
    </message>
    <message>
        <source>Probably complete</source>
        <translation>Вероятно, готов</translation>
    </message>
    <message>
        <source>Rest withheld</source>
        <translation>Остальное скрыто</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Stop {0}</source>
        <translation>Остановить {0}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлен</translation>
    </message>
    <message>
        <source>The chat continues with this answer and its model</source>
        <translation>Чат продолжится с этим ответом и его моделью</translation>
    </message>
    <message>
        <source>Use the answer of {0}</source>
        <translation>Выбрать ответ {0}</translation>
    </message>
    <message>
        <source>Use this answer</source>
        <translation>Выбрать этот</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Ожидание…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Пишет…</translation>
    </message>
    <message>
        <source>first text {0} s</source>
        <translation>первый текст через {0}&#xa0;с</translation>
    </message>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>{0}&#xa0;символ</numerusform>
            <numerusform>{0}&#xa0;символа</numerusform>
            <numerusform>{0}&#xa0;символов</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} s in all</source>
        <translation>всего {0}&#xa0;с</translation>
    </message>
    <message>
        <source>{0} s so far</source>
        <translation>прошло {0}&#xa0;с</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0}&#xa0;токен</numerusform>
            <numerusform>{0}&#xa0;токена</numerusform>
            <numerusform>{0}&#xa0;токенов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContestDoor</name>
    <message>
        <source>This message no longer exists.</source>
        <translation>Этого сообщения больше нет.</translation>
    </message>
    <message>
        <source>Write a question first: then several models answer it side by side.</source>
        <translation>Сначала напишите вопрос: на него ответят сразу несколько моделей.</translation>
    </message>
</context>
<context>
    <name>ContestView</name>
    <message>
        <source>Back to the chat</source>
        <translation>Назад в чат</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Остановить все</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Вопрос</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message numerus="yes">
        <source>%n earlier messages: {0}</source>
        <translation>
            <numerusform>%Ln&#xa0;прежнее сообщение: {0}</numerusform>
            <numerusform>%Ln&#xa0;прежних сообщения: {0}</numerusform>
            <numerusform>%Ln&#xa0;прежних сообщений: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln&#xa0;сообщение</numerusform>
            <numerusform>%Ln&#xa0;сообщения</numerusform>
            <numerusform>%Ln&#xa0;сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages above are not sent</source>
        <translation>
            <numerusform>Не отправляется %Ln&#xa0;сообщение выше</numerusform>
            <numerusform>Не отправляются %Ln&#xa0;сообщения выше</numerusform>
            <numerusform>Не отправляются %Ln&#xa0;сообщений выше</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages above are not sent: they no longer fit into {0} tokens</source>
        <translation>
            <numerusform>Не отправляется %Ln&#xa0;сообщение выше: оно уже не помещается в {0}&#xa0;токенов</numerusform>
            <numerusform>Не отправляются %Ln&#xa0;сообщения выше: они уже не помещаются в {0}&#xa0;токенов</numerusform>
            <numerusform>Не отправляются %Ln&#xa0;сообщений выше: они уже не помещаются в {0}&#xa0;токенов</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting tokens…</source>
        <translation>Подсчёт токенов…</translation>
    </message>
    <message>
        <source>Message limit is {0} characters. This one has {1}.</source>
        <translation>Предел сообщения&#xa0;— {0}&#xa0;символов, здесь {1}.</translation>
    </message>
    <message>
        <source>System prompt: {0}</source>
        <translation>Системный промпт: {0}</translation>
    </message>
    <message numerus="yes">
        <source>The messages that are always sent leave no room for this question: together they have {used} tokens, and {model} reads {room}. Shorten it, send one of those messages only if it fits, or ask a model that reads more.</source>
        <translation>
            <numerusform>Сообщения, которые отправляются всегда, не оставляют места для вопроса: вместе в них {used}&#xa0;токен, а {model} читает {room}. Сократите вопрос, разрешите одному из них отправляться, только если помещается, или спросите модель, которая читает больше.</numerusform>
            <numerusform>Сообщения, которые отправляются всегда, не оставляют места для вопроса: вместе в них {used}&#xa0;токена, а {model} читает {room}. Сократите вопрос, разрешите одному из них отправляться, только если помещается, или спросите модель, которая читает больше.</numerusform>
            <numerusform>Сообщения, которые отправляются всегда, не оставляют места для вопроса: вместе в них {used}&#xa0;токенов, а {model} читает {room}. Сократите вопрос, разрешите одному из них отправляться, только если помещается, или спросите модель, которая читает больше.</numerusform>
        </translation>
    </message>
    <message>
        <source>The system prompt alone is more than the model reads.</source>
        <translation>Системный промпт сам по себе длиннее, чем читает модель.</translation>
    </message>
    <message numerus="yes">
        <source>The system prompt of this chat has {used} tokens, but {model} reads {room}. Shorten the system prompt, or choose a model that reads more.</source>
        <translation>
            <numerusform>В системном промпте этого чата {used}&#xa0;токен, а {model} читает {room}. Сократите его или выберите модель, которая читает больше.</numerusform>
            <numerusform>В системном промпте этого чата {used}&#xa0;токена, а {model} читает {room}. Сократите его или выберите модель, которая читает больше.</numerusform>
            <numerusform>В системном промпте этого чата {used}&#xa0;токенов, а {model} читает {room}. Сократите его или выберите модель, которая читает больше.</numerusform>
        </translation>
    </message>
    <message>
        <source>This fits for sure, so it is measured in bytes: there are never more tokens.</source>
        <translation>Это точно помещается, поэтому измерено в байтах: токенов никогда не больше.</translation>
    </message>
    <message>
        <source>This question does not fit, so it cannot be sent.</source>
        <translation>Вопрос не помещается, отправить его нельзя.</translation>
    </message>
    <message numerus="yes">
        <source>This question does not fit: with the system prompt it has {used} tokens, and {model} reads {room}. Shorten it, attach less, or ask a model that reads more.</source>
        <translation>
            <numerusform>Вопрос не помещается: с системным промптом в нём {used}&#xa0;токен, а {model} читает {room}. Сократите его, прикрепите меньше файлов или спросите модель, которая читает больше.</numerusform>
            <numerusform>Вопрос не помещается: с системным промптом в нём {used}&#xa0;токена, а {model} читает {room}. Сократите его, прикрепите меньше файлов или спросите модель, которая читает больше.</numerusform>
            <numerusform>Вопрос не помещается: с системным промптом в нём {used}&#xa0;токенов, а {model} читает {room}. Сократите его, прикрепите меньше файлов или спросите модель, которая читает больше.</numerusform>
        </translation>
    </message>
    <message>
        <source>This question: {0}</source>
        <translation>Этот вопрос: {0}</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Слишком длинно</translation>
    </message>
    <message>
        <source>What is always sent leaves no room for this question, so it cannot be sent.</source>
        <translation>То, что отправляется всегда, не оставляет места для вопроса, отправить его нельзя.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>{0} of {1} characters</source>
        <translation>{0} из {1}&#xa0;символов</translation>
    </message>
    <message>
        <source>{0} of {1} tokens</source>
        <translation>{0} из {1}&#xa0;токенов</translation>
    </message>
    <message>
        <source>{0} reads {1} tokens; {2} of them are kept for the answer.</source>
        <translation>{0} читает до {1}&#xa0;токенов; {2} из них оставлено для ответа.</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0}&#xa0;токен</numerusform>
            <numerusform>{0}&#xa0;токена</numerusform>
            <numerusform>{0}&#xa0;токенов</numerusform>
        </translation>
    </message>
    <message>
        <source>≤ {0}</source>
        <translation>≤&#xa0;{0}</translation>
    </message>
    <message>
        <source>≤ {0} of {1}</source>
        <translation>≤&#xa0;{0} из {1}</translation>
    </message>
    <message>
        <source>≤ {0} of {1} tokens</source>
        <translation>≤&#xa0;{0} из {1}&#xa0;токенов</translation>
    </message>
    <message numerus="yes">
        <source>≤ {0} tokens</source>
        <translation>
            <numerusform>≤&#xa0;{0}&#xa0;токена</numerusform>
            <numerusform>≤&#xa0;{0}&#xa0;токенов</numerusform>
            <numerusform>≤&#xa0;{0}&#xa0;токенов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Context: {0}</source>
        <translation>Контекст: {0}</translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>New name of the folder</source>
        <translation>Новое название папки</translation>
    </message>
    <message>
        <source>New title of the chat</source>
        <translation>Новое название чата</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Open in another window</source>
        <translation>Открыт в другом окне</translation>
    </message>
    <message>
        <source>being answered</source>
        <translation>пишется ответ</translation>
    </message>
    <message>
        <source>open in another window</source>
        <translation>открыт в другом окне</translation>
    </message>
    <message>
        <source>tag {0}</source>
        <translation>метка {0}</translation>
    </message>
    <message>
        <source>unread answer</source>
        <translation>непрочитанный ответ</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Counting…</source>
        <translation>Подсчёт…</translation>
    </message>
</context>
<context>
    <name>CsvSaving</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Файлы CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the statistics as</source>
        <translation>Сохранить статистику как</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Сохранено как {0}.</translation>
    </message>
</context>
<context>
    <name>DataSize</name>
    <message>
        <source>{0} GB</source>
        <translation>{0}&#xa0;ГБ</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0}&#xa0;МБ</translation>
    </message>
    <message numerus="yes">
        <source>{0} bytes</source>
        <translation>
            <numerusform>{0}&#xa0;байт</numerusform>
            <numerusform>{0}&#xa0;байта</numerusform>
            <numerusform>{0}&#xa0;байт</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0}&#xa0;КБ</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>The file of your chats is damaged and was moved aside. What can be read of it is being brought back here.</source>
        <translation>Файл с вашими чатами повреждён и отложен в сторону. Всё, что удаётся прочитать, возвращается сюда.</translation>
    </message>
</context>
<context>
    <name>DictionaryBox</name>
    <message>
        <source>Follow the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>Discarding</name>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Discard what you wrote?</source>
        <translation>Удалить написанное?</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Вернуться</translation>
    </message>
    <message>
        <source>It was not saved, so it cannot be brought back.</source>
        <translation>Оно ещё не сохранено, вернуть его будет нельзя.</translation>
    </message>
</context>
<context>
    <name>DropPlate</name>
    <message>
        <source>Chats that are here already stay as they are.</source>
        <translation>Чаты, которые уже есть, останутся без изменений.</translation>
    </message>
    <message>
        <source>Drop to add it to your question</source>
        <translation>Отпустите, чтобы добавить в вопрос</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Отпустите, чтобы прикрепить</translation>
    </message>
    <message>
        <source>Drop to import the chats</source>
        <translation>Отпустите, чтобы импортировать чаты</translation>
    </message>
    <message>
        <source>The service reads text only.</source>
        <translation>Сервис читает только текст.</translation>
    </message>
    <message>
        <source>The texts go along with your next question.</source>
        <translation>Тексты уйдут вместе со следующим вопросом.</translation>
    </message>
    <message>
        <source>This cannot be attached</source>
        <translation>Это нельзя прикрепить</translation>
    </message>
    <message>
        <source>You can change it before you send it.</source>
        <translation>Перед отправкой его можно изменить.</translation>
    </message>
</context>
<context>
    <name>EarlyBox</name>
    <message>
        <source>Liaobots Desktop cannot start</source>
        <translation>Не удалось запустить Liaobots Desktop</translation>
    </message>
</context>
<context>
    <name>EditingStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>Editing a message</source>
        <translation>Правка сообщения</translation>
    </message>
    <message>
        <source>Editing a message — Esc cancels</source>
        <translation>Правка сообщения&#xa0;— Esc отменит</translation>
    </message>
</context>
<context>
    <name>EmptyChat</name>
    <message>
        <source>Compare three languages in a table</source>
        <translation>Сравни три языка в таблице</translation>
    </message>
    <message>
        <source>Explain how streaming works, with code</source>
        <translation>Объясни стриминг на примере кода</translation>
    </message>
    <message>
        <source>Plan a week in a new city</source>
        <translation>Спланируй неделю в новом городе</translation>
    </message>
    <message>
        <source>The demo answers: nothing leaves this computer.</source>
        <translation>Отвечает демо: данные не покидают этот компьютер.</translation>
    </message>
    <message>
        <source>Up to {0} characters in one message; remembers {1} tokens of a chat.</source>
        <translation>До {0}&#xa0;символов в сообщении; помнит до {1}&#xa0;токенов чата.</translation>
    </message>
    <message>
        <source>Write a polite letter to my landlord</source>
        <translation>Напиши вежливое письмо арендодателю</translation>
    </message>
</context>
<context>
    <name>EmptyHint</name>
    <message>
        <source>No chat has this tag.</source>
        <translation>С этой меткой нет чатов.</translation>
    </message>
    <message>
        <source>Reading your chats…</source>
        <translation>Чтение ваших чатов…</translation>
    </message>
    <message>
        <source>The Trash is empty. Chats stay in it for 30 days.</source>
        <translation>Корзина пуста. Чаты хранятся в ней 30&#xa0;дней.</translation>
    </message>
    <message>
        <source>The archive is empty. Archived chats can be searched, but are not listed.</source>
        <translation>Архив пуст. Чатов из него нет в списке, но поиск их находит.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Your chats will be listed here. They stay on this computer.</source>
        <translation>Здесь будут ваши чаты. Они остаются на этом компьютере.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>All chats</source>
        <translation>Все чаты</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Another export or import is running. Wait until it is done.</source>
        <translation>Уже идёт другой экспорт или импорт. Дождитесь его конца.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Branches: {0} new, {1} known.</source>
        <translation>Ветки: новых {0}, известных {1}.</translation>
    </message>
    <message>
        <source>Chats that got new messages are in the Trash here and stay there</source>
        <translation>Чаты, в которые добавлены сообщения, лежат здесь в корзине и остаются там</translation>
    </message>
    <message>
        <source>Chats without any message are left out</source>
        <translation>Чаты без сообщений пропущены</translation>
    </message>
    <message>
        <source>Chats: {0} new, {1} with new messages, {2} as they were.</source>
        <translation>Чаты: новых {0}, с новыми сообщениями {1}, без изменений {2}.</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.zip)</source>
        <translation>Экспортированные чаты (*.json *.zip)</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Импорт чатов</translation>
    </message>
    <message>
        <source>Liaobots chats</source>
        <translation>Чаты Liaobots</translation>
    </message>
    <message>
        <source>Messages have another text here; both are kept, as branches</source>
        <translation>Текст сообщений здесь другой; сохранены оба, как ветки</translation>
    </message>
    <message>
        <source>Messages that were hidden there (instructions, thoughts, memory) are left out</source>
        <translation>Скрытые в источнике сообщения (инструкции, мысли, память) пропущены</translation>
    </message>
    <message>
        <source>Messages whose predecessor is missing begin a branch</source>
        <translation>Сообщения без предыдущего начинают ветку</translation>
    </message>
    <message>
        <source>Messages with content of an unknown kind are left out</source>
        <translation>Сообщения с содержимым неизвестного вида пропущены</translation>
    </message>
    <message>
        <source>Messages: {0} new, {1} known.</source>
        <translation>Сообщения: новых {0}, известных {1}.</translation>
    </message>
    <message>
        <source>More than one chat has an id that begins with “{0}”. An export as JSON holds all ids.</source>
        <translation>Идентификатор, начинающийся с «{0}», есть у нескольких чатов. Все идентификаторы&#xa0;— в экспорте JSON.</translation>
    </message>
    <message>
        <source>PDFs cannot be made here: export it in the window, or in another format.</source>
        <translation>Здесь нельзя создать PDF: экспортируйте его в окне или выберите другой формат.</translation>
    </message>
    <message>
        <source>Pictures and other files are not imported; their places are marked</source>
        <translation>Картинки и другие файлы не импортируются; их места отмечены</translation>
    </message>
    <message>
        <source>Prompts: {0} new, {1} known.</source>
        <translation>Промпты: новых {0}, известных {1}.</translation>
    </message>
    <message>
        <source>Read from {0}: chats {1}, messages {2}, branches {3}.</source>
        <translation>Прочитано из {0}: чатов {1}, сообщений {2}, веток {3}.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Some characters are not allowed in texts; they became �</source>
        <translation>В текстах были недопустимые символы; они заменены на �</translation>
    </message>
    <message>
        <source>Temperatures are not used yet; new chats keep theirs</source>
        <translation>Температура пока не используется; у новых чатов она сохранена</translation>
    </message>
    <message>
        <source>The answer was interrupted here.</source>
        <translation>Здесь ответ прерван.</translation>
    </message>
    <message>
        <source>The answer was stopped here.</source>
        <translation>Здесь ответ остановлен.</translation>
    </message>
    <message>
        <source>The names of folders are not in the file; they can be renamed here</source>
        <translation>Названий папок в файле нет; папки можно переименовать здесь</translation>
    </message>
    <message>
        <source>The service ended the answer here, at its length limit.</source>
        <translation>Здесь сервис закончил ответ: достигнут предел длины.</translation>
    </message>
    <message>
        <source>The service withheld the rest of the answer.</source>
        <translation>Остаток ответа сервис не выдал.</translation>
    </message>
    <message numerus="yes">
        <source>The {0} chosen chats</source>
        <translation>
            <numerusform>{0}&#xa0;выбранный чат</numerusform>
            <numerusform>{0}&#xa0;выбранных чата</numerusform>
            <numerusform>{0}&#xa0;выбранных чатов</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no chats to export.</source>
        <translation>Нет чатов для экспорта.</translation>
    </message>
    <message>
        <source>There is no chat with an id that begins with “{0}”. An export as JSON holds all ids.</source>
        <translation>Нет чата с идентификатором, начинающимся с «{0}». Все идентификаторы&#xa0;— в экспорте JSON.</translation>
    </message>
    <message>
        <source>There is no room for temporary files ({0}). Nothing was imported.</source>
        <translation>Нет места для временных файлов ({0}). Ничего не импортировано.</translation>
    </message>
    <message>
        <source>They contained your auth code, which was left out.</source>
        <translation>В них был ваш код доступа, он убран.</translation>
    </message>
    <message>
        <source>This did not work, for an unknown reason. Nothing was changed.</source>
        <translation>Не получилось по неизвестной причине. Ничего не изменено.</translation>
    </message>
    <message>
        <source>This file cannot be imported: {0}. Nothing was imported.</source>
        <translation>Этот файл нельзя импортировать: {0}. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>This file has no chats in a known format. Exports of this app (JSON), ChatGPT, chatbot-ui and Open WebUI can be imported. Nothing was imported.</source>
        <translation>В этом файле нет чатов в известном формате. Можно импортировать экспорт этого приложения (JSON), ChatGPT, chatbot-ui и Open WebUI. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>This file is too large: {0}. Nothing was imported.</source>
        <translation>Этот файл слишком велик: {0}. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>This file was written by a newer version of this app. Install that version to import it. Nothing was imported.</source>
        <translation>Этот файл записан более новой версией приложения. Установите её, чтобы импортировать. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>This was stopped. Nothing was changed.</source>
        <translation>Остановлено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Titles were shortened</source>
        <translation>Названия сокращены</translation>
    </message>
    <message>
        <source>Tool steps (searches, code results) are left out</source>
        <translation>Шаги инструментов (поиск, результаты кода) пропущены</translation>
    </message>
    <message>
        <source>Unknown members of chats and messages are left out</source>
        <translation>Неизвестные поля чатов и сообщений пропущены</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>[image: {0}]</source>
        <translation>[картинка: {0}]</translation>
    </message>
    <message>
        <source>[image]</source>
        <translation>[картинка]</translation>
    </message>
    <message>
        <source>a chat is in a folder that the file does not list</source>
        <translation>чат лежит в папке, которой нет в файле</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>a message follows one that does not come before it</source>
        <translation>сообщение следует за тем, которого перед ним нет</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>название</translation>
    </message>
    <message>
        <source>a number of tokens</source>
        <translation>число токенов</translation>
    </message>
    <message>
        <source>a place in a text</source>
        <translation>место в тексте</translation>
    </message>
    <message>
        <source>a prompt is in a folder that the file does not list</source>
        <translation>промпт лежит в папке, которой нет в файле</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>a time in milliseconds</source>
        <translation>время в миллисекундах</translation>
    </message>
    <message>
        <source>always or never</source>
        <translation>always или never</translation>
    </message>
    <message>
        <source>an id</source>
        <translation>идентификатор</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>объект</translation>
    </message>
    <message>
        <source>an object with numbers</source>
        <translation>объект с числами</translation>
    </message>
    <message>
        <source>it has too many bytes</source>
        <translation>он слишком большой</translation>
    </message>
    <message>
        <source>it has too many folders, tags or prompts</source>
        <translation>в нём слишком много папок, меток или промптов</translation>
    </message>
    <message>
        <source>it is a folder or a device, not a file</source>
        <translation>это папка или устройство, а не файл</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>это не текст в UTF-8</translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation>в нём не JSON</translation>
    </message>
    <message>
        <source>it is not valid JSON, or its end is missing</source>
        <translation>в нём не JSON, или не хватает конца</translation>
    </message>
    <message>
        <source>it is not valid JSON: a member of an object is missing</source>
        <translation>ошибка в JSON: не хватает поля объекта</translation>
    </message>
    <message>
        <source>it is not valid JSON: an entry of a list is missing</source>
        <translation>ошибка в JSON: не хватает элемента списка</translation>
    </message>
    <message>
        <source>it is not valid JSON: its brackets do not match</source>
        <translation>ошибка в JSON: скобки не совпадают</translation>
    </message>
    <message>
        <source>its folders are inside one another in a circle</source>
        <translation>его папки вложены друг в друга по кругу</translation>
    </message>
    <message>
        <source>its folders of prompts are inside one another in a circle</source>
        <translation>его папки промптов вложены друг в друга по кругу</translation>
    </message>
    <message>
        <source>its lists and objects are nested too deep</source>
        <translation>его списки и объекты вложены слишком глубоко</translation>
    </message>
    <message>
        <source>its version is not a number</source>
        <translation>его версия&#xa0;— не число</translation>
    </message>
    <message>
        <source>messages in one of its chats follow each other in a circle</source>
        <translation>сообщения в одном из чатов следуют друг за другом по кругу</translation>
    </message>
    <message>
        <source>one of its chats has too many characters</source>
        <translation>в одном из чатов слишком много символов</translation>
    </message>
    <message>
        <source>one of its chats has too many messages</source>
        <translation>в одном из чатов слишком много сообщений</translation>
    </message>
    <message>
        <source>one of its chats has too many parts</source>
        <translation>в одном из чатов слишком много частей</translation>
    </message>
    <message>
        <source>the ZIP archive holds no file named conversations.json</source>
        <translation>в архиве ZIP нет файла conversations.json</translation>
    </message>
    <message>
        <source>the ZIP archive holds too many files</source>
        <translation>в архиве ZIP слишком много файлов</translation>
    </message>
    <message>
        <source>the ZIP archive is damaged or of a kind that cannot be read</source>
        <translation>архив ZIP повреждён или не читается</translation>
    </message>
    <message>
        <source>the ZIP archive unpacks to much more than chats would</source>
        <translation>архив ZIP распаковывается в гораздо больший объём, чем бывает у чатов</translation>
    </message>
    <message>
        <source>the end of a branch is not a message of its chat</source>
        <translation>конец ветки&#xa0;— не сообщение её чата</translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation>такой папки нет</translation>
    </message>
    <message>
        <source>the way in which an answer can end</source>
        <translation>итог ответа</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>такого файла нет</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true или false</translation>
    </message>
    <message>
        <source>two folders have the same id</source>
        <translation>у двух папок один идентификатор</translation>
    </message>
    <message>
        <source>two folders of prompts have the same id</source>
        <translation>у двух папок промптов один идентификатор</translation>
    </message>
    <message>
        <source>two messages of a chat have the same id</source>
        <translation>у двух сообщений чата один идентификатор</translation>
    </message>
    <message>
        <source>two prompts have the same id</source>
        <translation>у двух промптов один идентификатор</translation>
    </message>
    <message>
        <source>user or assistant</source>
        <translation>user или assistant</translation>
    </message>
    <message>
        <source>you may not write there</source>
        <translation>туда нельзя записывать</translation>
    </message>
    <message>
        <source>{0} already exists and was left as it is. Choose another name.</source>
        <translation>{0} уже есть и оставлен как был. Выберите другое имя.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}). Nothing was imported.</source>
        <translation>Не удалось прочитать {0} ({1}). Ничего не импортировано.</translation>
    </message>
    <message numerus="yes">
        <source>{0} chats exported.</source>
        <translation>
            <numerusform>Экспортирован {0}&#xa0;чат.</numerusform>
            <numerusform>Экспортировано {0}&#xa0;чата.</numerusform>
            <numerusform>Экспортировано {0}&#xa0;чатов.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). Choose another place.</source>
        <translation>Не удалось записать {0} ({1}). Выберите другое место.</translation>
    </message>
    <message>
        <source>“{0}” is not {1} where one is needed</source>
        <translation>в поле «{0}» ожидается {1}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All versions of all messages; with all chats, the Trash too.</source>
        <translation>Все версии всех сообщений, а при экспорте всех чатов — и корзина.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Choose where to save the export.</source>
        <translation>Укажите, куда сохранить экспорт.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Экспорт чатов</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Папка для экспорта</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>JSON, for importing again</source>
        <translation>JSON, для повторного импорта</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Opens in every browser, light or dark, and loads nothing.</source>
        <translation>Открывается в любом браузере, светлая или тёмная, ничего не загружает.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pages to print or send, with searchable text.</source>
        <translation>Страницы для печати или отправки, с текстом, по которому можно искать.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Простой текст</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Save the export as</source>
        <translation>Сохранить экспорт как</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Сохранить в</translation>
    </message>
    <message>
        <source>The folder {0} does not exist. Choose another place.</source>
        <translation>Папки {0} нет. Выберите другое место.</translation>
    </message>
    <message>
        <source>The messages that are shown, as they were written.</source>
        <translation>Показанные сообщения в исходном виде.</translation>
    </message>
    <message>
        <source>The messages that are shown, without any marks.</source>
        <translation>Показанные сообщения без разметки.</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Веб-страница (HTML)</translation>
    </message>
    <message>
        <source>“{0}” already exists. Replace it?</source>
        <translation>«{0}» уже есть. Заменить?</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Копировать отчёт</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Something inside the app went wrong</source>
        <translation>В приложении произошла ошибка</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Произошла ошибка</translation>
    </message>
    <message>
        <source>The messages could not be drawn and are shown as plain text.</source>
        <translation>Сообщения не удалось отобразить, они показаны простым текстом.</translation>
    </message>
    <message>
        <source>This report helps to fix it. It contains nothing that you or a model wrote, no auth code, and not your name.</source>
        <translation>Этот отчёт поможет исправить ошибку. В нём нет ни ваших сообщений, ни ответов моделей, ни кода доступа, ни вашего имени.</translation>
    </message>
    <message>
        <source>Your chats are safe, and the app keeps running. This is shown only once; if something does not work now, restart the app.</source>
        <translation>Ваши чаты целы, приложение продолжает работать. Об этой ошибке сообщается только один раз; если что-⁠то теперь не работает, перезапустите приложение.</translation>
    </message>
</context>
<context>
    <name>FaultDoor</name>
    <message>
        <source>Something inside the app went wrong. Your chats are safe; if it keeps happening, restart the app.</source>
        <translation>В приложении произошла ошибка. Ваши чаты целы; если это повторится, перезапустите приложение.</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>{0} file</source>
        <translation>Файл {0}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Найти в этом чате</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Учитывать регистр</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Слова целиком</translation>
    </message>
    <message>
        <source>{0} found</source>
        <translation>Найдено: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>{0} of {1}, continued from the end</source>
        <translation>{0} из {1}, снова с конца</translation>
    </message>
    <message>
        <source>{0} of {1}, continued from the start</source>
        <translation>{0} из {1}, снова с начала</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>The index is still being built</source>
        <translation>Индекс ещё строится</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Address of the service</source>
        <translation>Адрес сервиса</translation>
    </message>
    <message>
        <source>Auth code</source>
        <translation>Код доступа</translation>
    </message>
    <message>
        <source>Chat with Liaobots</source>
        <translation>Чат с Liaobots</translation>
    </message>
    <message>
        <source>Enter the auth code of the server, if it asks for one, and its address below. The code is stored on this computer only, readable by you alone, and sent to no one but this server.</source>
        <translation>Введите код доступа, если он нужен серверу, а&#xa0;ниже&#xa0;— адрес сервера. Код хранится только на этом компьютере, виден только вам и отправляется только этому серверу.</translation>
    </message>
    <message>
        <source>Enter the auth code of your Liaobots account. It is stored on this computer only, readable by you alone, and sent to no one but the service.</source>
        <translation>Введите код доступа вашей учётной записи Liaobots. Он хранится только на этом компьютере, виден только вам и отправляется только сервису.</translation>
    </message>
    <message>
        <source>If you trust the network, choose “Start chatting” once more.</source>
        <translation>Если вы доверяете этой сети, нажмите «Начать» ещё раз.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Service: Liaobots API ({0})</source>
        <translation>Сервис: Liaobots API ({0})</translation>
    </message>
    <message>
        <source>Service: Liaobots web ({0})</source>
        <translation>Сервис: Liaobots web ({0})</translation>
    </message>
    <message>
        <source>Service: another address, OpenAI-compatible</source>
        <translation>Сервис: другой адрес, совместимый с OpenAI</translation>
    </message>
    <message>
        <source>Service: another address, web protocol</source>
        <translation>Сервис: другой адрес, веб-протокол</translation>
    </message>
    <message>
        <source>Service: built-in demo, no account</source>
        <translation>Сервис: встроенное демо, без учётной записи</translation>
    </message>
    <message>
        <source>Service: {0}</source>
        <translation>Сервис: {0}</translation>
    </message>
    <message>
        <source>Start chatting</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>The demo answers on this computer, for practice: it needs no account.</source>
        <translation>Демо отвечает на этом компьютере, для пробы: учётная запись не нужна.</translation>
    </message>
    <message>
        <source>Try it without an account</source>
        <translation>Попробовать без учётной записи</translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>Only this chat is shown. {0} brings everything back.</source>
        <translation>Виден только этот чат. {0} вернёт всё остальное.</translation>
    </message>
    <message>
        <source>Only this chat is shown. {0} or {1} brings everything back.</source>
        <translation>Виден только этот чат. {0} или {1} вернёт всё остальное.</translation>
    </message>
</context>
<context>
    <name>FurtherWindow</name>
    <message>
        <source>New chat</source>
        <translation>Новый чат</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Ask {0}</source>
        <translation>Спросить {0}</translation>
    </message>
    <message>
        <source>Shorten it</source>
        <translation>Сократить</translation>
    </message>
    <message>
        <source>{0} Your question stays in the field.</source>
        <translation>{0} Ваш вопрос остаётся в поле.</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Already here</source>
        <translation>Уже здесь</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Ветки</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Копировать отчёт</translation>
    </message>
    <message>
        <source>Everything in this file from {0} is already here. Nothing was changed.</source>
        <translation>Всё из этого файла {0} здесь уже есть. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Что ещё стоит знать</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>В файле</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Messages imported</source>
        <translation>Сообщения импортированы</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Ничего нового</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Промпты</translation>
    </message>
    <message>
        <source>Prompts imported</source>
        <translation>Промпты импортированы</translation>
    </message>
    <message>
        <source>The file was read as an export from {0}.</source>
        <translation>Файл прочитан как экспорт {0}.</translation>
    </message>
    <message numerus="yes">
        <source>{0} chats imported</source>
        <translation>
            <numerusform>Импортирован {0}&#xa0;чат</numerusform>
            <numerusform>Импортировано {0}&#xa0;чата</numerusform>
            <numerusform>Импортировано {0}&#xa0;чатов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} chats that were here have new messages.</source>
        <translation>
            <numerusform>Новые сообщения есть в {0}&#xa0;чате, который уже был здесь.</numerusform>
            <numerusform>Новые сообщения есть в {0}&#xa0;чатах, которые уже были здесь.</numerusform>
            <numerusform>Новые сообщения есть в {0}&#xa0;чатах, которые уже были здесь.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1} in the file, {2} new, {3} already here</source>
        <translation>{0}: в файле&#xa0;{1}, новых&#xa0;{2}, уже здесь&#xa0;{3}</translation>
    </message>
</context>
<context>
    <name>Inclusions</name>
    <message>
        <source>This message no longer exists.</source>
        <translation>Этого сообщения больше нет.</translation>
    </message>
</context>
<context>
    <name>InlineWriter</name>
    <message>
        <source>[image: {0}]</source>
        <translation>[картинка: {0}]</translation>
    </message>
    <message>
        <source>[image]</source>
        <translation>[картинка]</translation>
    </message>
</context>
<context>
    <name>Instance</name>
    <message>
        <source> (process {0})</source>
        <translation> (процесс {0})</translation>
    </message>
    <message>
        <source>The window with these chats is already open, but it does not respond{0}. Wait a moment or end that process, then start again.</source>
        <translation>Окно с этими чатами уже открыто, но не отвечает{0}. Подождите немного или завершите этот процесс и запустите снова.</translation>
    </message>
    <message>
        <source>The window with these chats is open on another computer, {0}. Close it there, or start with --data-dir and the path of another folder.</source>
        <translation>Окно с этими чатами открыто на другом компьютере, {0}. Закройте его там или запустите с --data-dir и путём к другой папке.</translation>
    </message>
    <message>
        <source>The window with these chats is open, but in another version of this app. Close it, then start again.</source>
        <translation>Окно с этими чатами открыто в другой версии приложения. Закройте его и запустите снова.</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>{0}</source>
        <comment>one name of several</comment>
        <translation>{0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} and {1} more</source>
        <comment>names</comment>
        <translation>
            <numerusform>{0} и ещё {1}</numerusform>
            <numerusform>{0} и ещё {1}</numerusform>
            <numerusform>{0} и ещё {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>sentences</comment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>a day and a time of it</comment>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>facts</comment>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>names</comment>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}.</source>
        <comment>a sentence</comment>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>a name and its value</comment>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>KeptAttachments</name>
    <message>
        <source>what was attached</source>
        <translation>прикреплённых файлов</translation>
    </message>
</context>
<context>
    <name>KeptChatModel</name>
    <message>
        <source>deleted for good</source>
        <translation>удалён навсегда</translation>
    </message>
    <message>
        <source>here</source>
        <translation>здесь</translation>
    </message>
    <message>
        <source>in the Trash</source>
        <translation>в корзине</translation>
    </message>
    <message>
        <source>not here now</source>
        <translation>сейчас отсутствует</translation>
    </message>
    <message>
        <source>{0} · messages: {1}</source>
        <translation>{0} · сообщений: {1}</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>New keys</source>
        <translation>Новые клавиши</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Нажмите клавиши</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>These keys in actions.json are not understood, or needed elsewhere, so the default ones are used: {0}. They stay in the file until you choose others.</source>
        <translation>Эти клавиши в actions.json непонятны или заняты, поэтому действуют обычные: {0}. Записанное там останется, пока вы не выберете другие.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
</context>
<context>
    <name>KeysPane</name>
    <message>
        <source>Add them</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Найти действие или клавишу</translation>
    </message>
    <message>
        <source>For a key that works everywhere, let your desktop run liaobots-desktop --quick-ask. On Wayland, apps cannot claim such keys themselves.</source>
        <translation>Чтобы клавиша работала везде, назначьте в рабочей среде запуск liaobots-desktop --quick-ask. В Wayland программы не могут занять её сами.</translation>
    </message>
    <message>
        <source>It already has these keys.</source>
        <translation>Эти клавиши уже назначены этому действию.</translation>
    </message>
    <message>
        <source>No action has these words or keys.</source>
        <translation>Нет действия с такими словами или клавишами.</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Сбросить все</translation>
    </message>
    <message>
        <source>Reset takes {0} from “{1}”.</source>
        <translation>«Сбросить» заберёт {0} у действия «{1}».</translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation>Эти клавиши изменить нельзя.</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>{0} is for “{1}”, which cannot have other keys.</source>
        <translation>Сочетание {0} занято действием «{1}», его клавиши изменить нельзя.</translation>
    </message>
    <message>
        <source>{0} is needed for writing.</source>
        <translation>Клавиша {0} нужна для ввода текста.</translation>
    </message>
    <message>
        <source>{0} now belongs to “{1}”, which would lose it.</source>
        <translation>Сочетание {0} сейчас назначено действию «{1}» и перейдёт сюда.</translation>
    </message>
</context>
<context>
    <name>KeysStep</name>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Everything works from the keyboard and can be found in the palette. You can import your chats from ChatGPT, chatbot-⁠ui or Open WebUI.</source>
        <translation>Всё можно делать с клавиатуры и найти в палитре. Ваши чаты из ChatGPT, chatbot-⁠ui или Open WebUI можно перенести сюда.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Полезно знать</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>Импорт чатов…</translation>
    </message>
</context>
<context>
    <name>KeysTree</name>
    <message>
        <source>Actions and their keys</source>
        <translation>Действия и их клавиши</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message numerus="yes">
        <source>{0} other models</source>
        <translation>
            <numerusform>ещё {0}&#xa0;модель</numerusform>
            <numerusform>ещё {0}&#xa0;модели</numerusform>
            <numerusform>ещё {0}&#xa0;моделей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>Choose a prompt. In a new question, / lists all of them.</source>
        <translation>Выберите промпт. В пустом поле вопроса все промпты вызывает знак /.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Find a prompt</source>
        <translation>Найти промпт</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Новый промпт</translation>
    </message>
    <message>
        <source>No prompt has these words.</source>
        <translation>Нет промпта с такими словами.</translation>
    </message>
    <message>
        <source>No prompts yet. A prompt is a text you use again and again.</source>
        <translation>Промптов пока нет. Промпт&#xa0;— это текст, который вы используете снова и снова.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Промпты</translation>
    </message>
    <message>
        <source>Reading the prompts…</source>
        <translation>Чтение промптов…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Использовать</translation>
    </message>
    <message>
        <source>“{0}” is back where it was.</source>
        <translation>«{0}» снова на прежнем месте.</translation>
    </message>
    <message>
        <source>“{0}” was moved.</source>
        <translation>«{0}» перемещён.</translation>
    </message>
    <message>
        <source>“{0}” was removed.</source>
        <translation>«{0}» удалён.</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>Copy address</source>
        <translation>Копировать адрес</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Открыть {0}</translation>
    </message>
    <message>
        <source>The system could not open this link: {0}</source>
        <translation>Система не смогла открыть ссылку: {0}</translation>
    </message>
    <message>
        <source>This link says “{0}”, but leads to {1}.</source>
        <translation>В ссылке написано «{0}», а ведёт она на {1}.</translation>
    </message>
    <message>
        <source>{0} It was not opened: {1}</source>
        <translation>{0} Ссылка не открыта: {1}</translation>
    </message>
</context>
<context>
    <name>ListHeadings</name>
    <message>
        <source>Last 7 days</source>
        <translation>Последние 7&#xa0;дней</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закреплённые</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
</context>
<context>
    <name>ListReading</name>
    <message>
        <source>Folders</source>
        <translation>Папки</translation>
    </message>
</context>
<context>
    <name>LookStep</name>
    <message>
        <source>Changes show at once. You can change all of this, and more, in the settings.</source>
        <translation>Выбор виден сразу. Всё это и многое другое есть в настройках.</translation>
    </message>
    <message>
        <source>How should it look?</source>
        <translation>Как должно выглядеть приложение?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Demo</source>
        <translation>Демо</translation>
    </message>
</context>
<context>
    <name>MarkdownMarks</name>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Menu bar</source>
        <translation>Строка меню</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>The message and what followed it were deleted.</source>
        <translation>Сообщение и всё, что после него, удалены.</translation>
    </message>
    <message>
        <source>The message was deleted.</source>
        <translation>Сообщение удалено.</translation>
    </message>
    <message>
        <source>This message no longer exists.</source>
        <translation>Этого сообщения больше нет.</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Ответ готов</translation>
    </message>
    <message>
        <source>Cut by the service, by its rules on content</source>
        <translation>Оборван сервисом по его правилам о содержании</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Ended by the service at its length limit</source>
        <translation>Закончен сервисом: достигнут предел длины</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Interrupted: the connection or the app broke off</source>
        <translation>Прерван: оборвалась связь или закрылось приложение</translation>
    </message>
    <message>
        <source>It is still being written</source>
        <translation>Ещё пишется</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>Ответа не было</translation>
    </message>
    <message>
        <source>Probably complete: the service did not say where the answer ends</source>
        <translation>Вероятно, готов: сервис не сообщил, где конец ответа</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Остановлен вами</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Токены</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Израсходовано</translation>
    </message>
    <message>
        <source>about {0} (an estimate: one for every four bytes)</source>
        <translation>около {0} (оценка: один на четыре байта)</translation>
    </message>
    <message numerus="yes">
        <source>{0} bytes</source>
        <translation>
            <numerusform>{0}&#xa0;байт</numerusform>
            <numerusform>{0}&#xa0;байта</numerusform>
            <numerusform>{0}&#xa0;байт</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>{0}&#xa0;символ</numerusform>
            <numerusform>{0}&#xa0;символа</numerusform>
            <numerusform>{0}&#xa0;символов</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in all that was sent, {1} in the answer, as the service counts</source>
        <translation>{0} во всём отправленном, {1} в ответе&#xa0;— по данным сервиса</translation>
    </message>
    <message>
        <source>{0}, as GPT-4 counts them</source>
        <translation>{0}, по подсчёту GPT-4</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>The service that this chat asked was deleted, so it asks {0} now.</source>
        <translation>Сервис этого чата удалён, теперь чат использует {0}.</translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <source>A model needs the ID by which the service knows it.</source>
        <translation>Модели нужен идентификатор, под которым её знает сервис.</translation>
    </message>
    <message>
        <source>A whole number from 1 to {0}.</source>
        <translation>Целое число от 1 до {0}.</translation>
    </message>
    <message>
        <source>Another model has this ID.</source>
        <translation>Такой идентификатор есть у другой модели.</translation>
    </message>
    <message>
        <source>Characters in one message</source>
        <translation>Символов в сообщении</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>Токенов контекста</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Идентификатор</translation>
    </message>
    <message>
        <source>Liaobots web page</source>
        <translation>Веб-страница Liaobots</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation>Совместимый с OpenAI</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>The service&apos;s protocol</source>
        <translation>Протокол сервиса</translation>
    </message>
</context>
<context>
    <name>ModelImport</name>
    <message>
        <source>Asking {0} for its models…</source>
        <translation>Запрос моделей у {0}…</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
</context>
<context>
    <name>ModelSelector</name>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>The model that answers</source>
        <translation>Модель, которая отвечает</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0}&#xa0;токен</numerusform>
            <numerusform>{0}&#xa0;токена</numerusform>
            <numerusform>{0}&#xa0;токенов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}K tokens</source>
        <translation>
            <numerusform>{0}K&#xa0;токенов</numerusform>
            <numerusform>{0}K&#xa0;токенов</numerusform>
            <numerusform>{0}K&#xa0;токенов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsPane</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Добавить модель</translation>
    </message>
    <message>
        <source>All models that the service lists are already here.</source>
        <translation>Все модели из списка сервиса уже здесь.</translation>
    </message>
    <message>
        <source>Another model has the ID of {0}.</source>
        <translation>Идентификатор модели {0} есть у другой модели.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Import the models that the service lists</source>
        <translation>Импортировать модели из списка сервиса</translation>
    </message>
    <message>
        <source>Models added: {0}. Check their lengths.</source>
        <translation>Добавлено моделей: {0}. Проверьте их пределы длины.</translation>
    </message>
    <message>
        <source>Move this model down</source>
        <translation>Переместить модель вниз</translation>
    </message>
    <message>
        <source>Move this model up</source>
        <translation>Переместить модель вверх</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove this model</source>
        <translation>Удалить модель</translation>
    </message>
    <message>
        <source>Selected models are offered at the top of a chat.</source>
        <translation>Отмеченные модели есть в списке над чатом.</translation>
    </message>
    <message>
        <source>The service lists no models. Add them by hand.</source>
        <translation>Сервис не сообщает список моделей. Добавьте их вручную.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>{0} is back where it was.</source>
        <translation>{0} снова на прежнем месте.</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0}&#xa0;токен</numerusform>
            <numerusform>{0}&#xa0;токена</numerusform>
            <numerusform>{0}&#xa0;токенов</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} was removed.</source>
        <translation>{0}: модель удалена.</translation>
    </message>
</context>
<context>
    <name>NewChatButton</name>
    <message>
        <source>New chat</source>
        <translation>Новый чат</translation>
    </message>
</context>
<context>
    <name>NewTextPill</name>
    <message>
        <source>Go to the new text</source>
        <translation>К новому тексту</translation>
    </message>
    <message>
        <source>↓ New text</source>
        <translation>↓ Новый текст</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The list of what is new cannot be read: {0}.</source>
        <translation>Список нового не удаётся прочитать: {0}.</translation>
    </message>
    <message>
        <source>This list is written in English.</source>
        <translation>Этот список на&#xa0;английском языке.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
</context>
<context>
    <name>NothingKept</name>
    <message>
        <source>A slash lists your prompts: texts you use again and again. There are none yet.</source>
        <translation>Знак / вызывает ваши промпты&#xa0;— тексты, которые вы используете снова и снова. Пока их нет.</translation>
    </message>
    <message>
        <source>Reading your prompts…</source>
        <translation>Чтение ваших промптов…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Try again (Enter)</source>
        <translation>Повторить (Enter)</translation>
    </message>
    <message>
        <source>Your prompts</source>
        <translation>Ваши промпты</translation>
    </message>
    <message>
        <source>Your prompts… (Enter)</source>
        <translation>Ваши промпты… (Enter)</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Change the address…</source>
        <translation>Изменить адрес…</translation>
    </message>
    <message>
        <source>Change the connection…</source>
        <translation>Изменить соединение…</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Закрыть уведомление</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Enter auth code…</source>
        <translation>Ввести код доступа…</translation>
    </message>
    <message>
        <source>It will be sent again in {0}.</source>
        <translation>Отправится снова через&#xa0;{0}.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Уведомление</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Открыть сайт</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Retry after the wait</source>
        <translation>Повторить после ожидания</translation>
    </message>
    <message>
        <source>Show balance</source>
        <translation>Показать баланс</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Use the official API</source>
        <translation>Использовать официальный API</translation>
    </message>
    <message>
        <source>Use the other address</source>
        <translation>Использовать другой адрес</translation>
    </message>
    <message>
        <source>You can ask again in {0}.</source>
        <translation>Повторите через&#xa0;{0}.</translation>
    </message>
</context>
<context>
    <name>NoticeReactions</name>
    <message>
        <source>Left: {0} of {1}.</source>
        <translation>Осталось:&#xa0;{0} из&#xa0;{1}.</translation>
    </message>
    <message>
        <source>The balance could not be read.</source>
        <translation>Не удалось узнать баланс.</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Show the chat</source>
        <translation>Показать чат</translation>
    </message>
    <message>
        <source>The answer is not complete.</source>
        <translation>Ответ неполный.</translation>
    </message>
    <message>
        <source>The answer is ready.</source>
        <translation>Ответ готов.</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>Ответа нет.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Настройка</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>today {0}</source>
        <translation>сегодня {0}</translation>
    </message>
</context>
<context>
    <name>PaletteFoot</name>
    <message>
        <source>Best first</source>
        <translation>По точности</translation>
    </message>
    <message>
        <source>Code blocks</source>
        <translation>Блоки кода</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>По новизне</translation>
    </message>
    <message>
        <source>Only code blocks</source>
        <translation>Только блоки кода</translation>
    </message>
    <message>
        <source>The best hits first</source>
        <translation>Сначала лучшие совпадения</translation>
    </message>
</context>
<context>
    <name>PaletteFrame</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Delete {0} to search chats</source>
        <translation>Удалите {0}, чтобы искать в чатах</translation>
    </message>
    <message>
        <source>No code block was found.</source>
        <translation>Блоков кода не найдено.</translation>
    </message>
    <message>
        <source>No command has this name.</source>
        <translation>Такой команды нет.</translation>
    </message>
    <message>
        <source>Not understood, so searched for as typed: {0}.</source>
        <translation>Не распознано, ищется как текст: {0}.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>Поиск по всем чатам</translation>
    </message>
    <message>
        <source>Search all code blocks</source>
        <translation>Поиск по всем блокам кода</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>The chats could not be searched.</source>
        <translation>Поиск не удался: чаты недоступны.</translation>
    </message>
    <message>
        <source>Your chats will be found here.</source>
        <translation>Здесь найдутся ваши чаты.</translation>
    </message>
    <message>
        <source>{0} commands</source>
        <translation>{0} команды</translation>
    </message>
    <message>
        <source>{0} copies, {1} saves</source>
        <translation>{0}&#xa0;— копировать, {1}&#xa0;— сохранить</translation>
    </message>
    <message>
        <source>{0} new window</source>
        <translation>{0}&#xa0;— новое окно</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>PaletteSearch</name>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Chats · {0} of {1}</source>
        <translation>Чаты · {0} из {1}</translation>
    </message>
    <message>
        <source>Code blocks</source>
        <translation>Блоки кода</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Messages · more than {0} of {1} in {2} ms</source>
        <translation>Сообщения · больше {0} из {1} за {2}&#xa0;мс</translation>
    </message>
    <message>
        <source>Messages · {0} of {1} in {2} ms</source>
        <translation>Сообщения · {0} из {1} за {2}&#xa0;мс</translation>
    </message>
    <message>
        <source>Recent chats</source>
        <translation>Недавние чаты</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more chats</source>
        <translation>
            <numerusform>Показать ещё %Ln&#xa0;чат</numerusform>
            <numerusform>Показать ещё %Ln&#xa0;чата</numerusform>
            <numerusform>Показать ещё %Ln&#xa0;чатов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>(continued)</source>
        <translation>(продолжение)</translation>
    </message>
</context>
<context>
    <name>PlaceHeader</name>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>Back to all chats</source>
        <translation>Ко всем чатам</translation>
    </message>
    <message>
        <source>Back to all chats (Esc)</source>
        <translation>Ко всем чатам (Esc)</translation>
    </message>
    <message>
        <source>Delete all chats in the Trash and all deleted messages for good</source>
        <translation>Удалить навсегда все чаты из корзины и все удалённые сообщения</translation>
    </message>
    <message>
        <source>Empty the Trash</source>
        <translation>Очистить корзину</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Очистить…</translation>
    </message>
    <message>
        <source>More for this tag</source>
        <translation>Действия с меткой</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Delete all deleted messages for good?</source>
        <translation>Удалить навсегда все удалённые сообщения?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message numerus="yes">
        <source>Delete {0} chats for good?</source>
        <translation>
            <numerusform>Удалить навсегда {0}&#xa0;чат?</numerusform>
            <numerusform>Удалить навсегда {0}&#xa0;чата?</numerusform>
            <numerusform>Удалить навсегда {0}&#xa0;чатов?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>The messages that were deleted in other chats go too. None of this can be brought back, except from a backup.</source>
        <translation>Исчезнут и удалённые сообщения других чатов. Вернуть всё это можно будет только из резервной копии.</translation>
    </message>
    <message numerus="yes">
        <source>They cannot be brought back, except from a backup.</source>
        <translation>
            <numerusform>Вернуть можно будет только из резервной копии.</numerusform>
            <numerusform>Вернуть можно будет только из резервной копии.</numerusform>
            <numerusform>Вернуть можно будет только из резервной копии.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in it stays</source>
        <translation>Содержимое остаётся</translation>
    </message>
</context>
<context>
    <name>PlainChat</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Show them as usual</source>
        <translation>Показать как обычно</translation>
    </message>
    <message>
        <source>The messages could not be drawn, so they are shown as plain text. All of them are kept as they are.</source>
        <translation>Сообщения не удалось отобразить, поэтому они показаны простым текстом. Все они сохранены как есть.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
</context>
<context>
    <name>PlainHttp</name>
    <message>
        <source>For a network that you trust, such as your own at home.</source>
        <translation>Для сети, которой вы доверяете, например домашней.</translation>
    </message>
    <message>
        <source>Questions to {0}, and its auth code, can be read by anyone along the way.</source>
        <translation>Всё, что отправляется на {0}, включая код доступа, может прочитать любой по пути.</translation>
    </message>
    <message>
        <source>Use plain HTTP anyway</source>
        <translation>Всё равно использовать HTTP</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Nothing will disturb you until you choose this again or quit.</source>
        <translation>Ничто не побеспокоит вас, пока вы не выберете это снова или не выйдете.</translation>
    </message>
    <message>
        <source>Notifications are back.</source>
        <translation>Уведомления снова включены.</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print to a file</source>
        <translation>Печать в файл</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Остановка…</translation>
    </message>
</context>
<context>
    <name>PromptButton</name>
    <message>
        <source>Default</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>What the models of this service are told before all messages. New chats start with it; existing ones keep theirs.</source>
        <translation>Что модели этого сервиса получают перед всеми сообщениями. Новые чаты начинаются с него; у прежних остаётся свой.</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>Asked when it is used: {0}</source>
        <translation>Спрашивается при использовании: {0}</translation>
    </message>
    <message>
        <source>Dear {{name}}, … {{tone:formal|friendly}} … {{clipboard}} … {{date}}</source>
        <translation>Здравствуйте, {{name}}, … {{tone:formal|friendly}} … {{clipboard}} … {{date}}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Без папки</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
</context>
<context>
    <name>PromptTree</name>
    <message>
        <source>Prompts</source>
        <translation>Промпты</translation>
    </message>
</context>
<context>
    <name>PromptsDoor</name>
    <message>
        <source>What the model is told before all messages of this chat, from your next question on.</source>
        <translation>Что модель получает перед всеми сообщениями этого чата. Действует со следующего вопроса.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>Папки %1 нет.
Проверьте её имя.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>Файла %1 нет.
Проверьте его имя.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 уже существует.
Заменить?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>«%1» защищён от записи.
Всё равно удалить?</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Удалить «%1» навсегда?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Не удалось удалить папку.</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Подробно</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Имя файла:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Тип файлов:</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Родительская папка</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Недавние папки</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Показывать скрытые файлы</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Date Modified</source>
        <translation>Дата изменения</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Выделить всё</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>%1 already exists.
Do you want to overwrite it?</source>
        <translation>%1 уже существует.
Заменить?</translation>
    </message>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>%1 — это папка.
Укажите имя файла.</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>Файл %1 нельзя записать.
Выберите другое имя.</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>Неверно указаны страницы</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Advanced</source>
        <translation>Дополнительно</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Double Sided Printing</source>
        <translation>Двусторонняя печать</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Переплёт по длинной стороне</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Отключена</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Переплёт по короткой стороне</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Вниз</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Влево</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Вправо</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Вверх</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Выделить всё</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Find among your questions</source>
        <translation>Найти среди ваших вопросов</translation>
    </message>
    <message>
        <source>Your questions</source>
        <translation>Ваши вопросы</translation>
    </message>
</context>
<context>
    <name>QuestionRail</name>
    <message>
        <source>Your questions</source>
        <translation>Ваши вопросы</translation>
    </message>
</context>
<context>
    <name>QueueDoor</name>
    <message>
        <source>Waiting: a question was being edited</source>
        <translation>В очереди: вопрос правили</translation>
    </message>
    <message>
        <source>Waiting: not sent</source>
        <translation>В очереди: отправить не удалось</translation>
    </message>
    <message>
        <source>Waiting: the app was closed</source>
        <translation>В очереди с тех пор, как приложение закрыли</translation>
    </message>
    <message>
        <source>Waiting: the previous answer is not complete</source>
        <translation>В очереди: предыдущий ответ пришёл не полностью</translation>
    </message>
    <message>
        <source>Waiting: the previous answer was stopped</source>
        <translation>В очереди: предыдущий ответ остановлен</translation>
    </message>
    <message>
        <source>Will be sent when the answer is complete</source>
        <translation>В очереди: отправка после ответа</translation>
    </message>
</context>
<context>
    <name>QueueFold</name>
    <message>
        <source>Hide the waiting questions</source>
        <translation>Скрыть вопросы в очереди</translation>
    </message>
    <message>
        <source>Show the waiting questions</source>
        <translation>Показать вопросы в очереди</translation>
    </message>
</context>
<context>
    <name>QueueStrip</name>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Send the first waiting question</source>
        <translation>Отправить первый вопрос из очереди</translation>
    </message>
    <message>
        <source>Waiting questions</source>
        <translation>Вопросы в очереди</translation>
    </message>
</context>
<context>
    <name>QueuedRow</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel: {0}</source>
        <translation>Отменить: {0}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Edit: {0}</source>
        <translation>Изменить: {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save: {0}</source>
        <translation>Сохранить: {0}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Take back: {0}</source>
        <translation>Вернуть в поле ввода: {0}</translation>
    </message>
    <message>
        <source>Waiting question</source>
        <translation>Вопрос в очереди</translation>
    </message>
    <message>
        <source>With {0}</source>
        <translation>Вложения: {0}</translation>
    </message>
</context>
<context>
    <name>QuickAnswer</name>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
</context>
<context>
    <name>QuickAsk</name>
    <message numerus="yes">
        <source>A text of {0} characters fits into no message; it was not pasted.</source>
        <translation>
            <numerusform>Текст из {0}&#xa0;символа не поместится ни в одно сообщение; он не вставлен.</numerusform>
            <numerusform>Текст из {0}&#xa0;символов не поместится ни в одно сообщение; он не вставлен.</numerusform>
            <numerusform>Текст из {0}&#xa0;символов не поместится ни в одно сообщение; он не вставлен.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open in the app</source>
        <translation>Открыть в приложении</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>Быстрый вопрос</translation>
    </message>
    <message>
        <source>{0} closes</source>
        <translation>{0}&#xa0;— закрыть</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Reading {0}…</source>
        <translation>Чтение {0}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>a part of the path is a file</source>
        <translation>часть пути&#xa0;— это файл</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>занято другой программой</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>it is a link that leads nowhere</source>
        <translation>это ссылка, которая никуда не ведёт</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>диск заполнен</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>диск только для чтения</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>диск сообщил об ошибке</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>имя слишком длинное</translation>
    </message>
    <message>
        <source>the system does not allow it</source>
        <translation>нет доступа</translation>
    </message>
    <message>
        <source>the system refused it</source>
        <translation>отказ системы</translation>
    </message>
    <message>
        <source>the system refused it: error {0}</source>
        <translation>отказ системы: ошибка {0}</translation>
    </message>
    <message>
        <source>there is a file of that name</source>
        <translation>файл с таким именем уже есть</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>такого файла или папки нет</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>открыто слишком много файлов</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>A command for the terminal; the variable LIAOBOTS_CODE stands for your code</source>
        <translation>Команда для терминала; вместо вашего кода в ней переменная LIAOBOTS_CODE</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Как отправляется</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>Копировать JSON</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Копировать как curl</translation>
    </message>
    <message>
        <source>Readable</source>
        <translation>Для чтения</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>The body, as it is sent</source>
        <translation>Тело запроса, как оно отправляется</translation>
    </message>
    <message>
        <source>The request, as it is sent</source>
        <translation>Запрос, как он отправляется</translation>
    </message>
    <message>
        <source>The request, readable</source>
        <translation>Запрос в виде для чтения</translation>
    </message>
    <message numerus="yes">
        <source>{0} bytes</source>
        <translation>
            <numerusform>{0}&#xa0;байт</numerusform>
            <numerusform>{0}&#xa0;байта</numerusform>
            <numerusform>{0}&#xa0;байт</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestDoor</name>
    <message>
        <source>Nothing is written yet: your question will be the last message.</source>
        <translation>Пока ничего не написано: последним сообщением будет ваш вопрос.</translation>
    </message>
    <message>
        <source>This is sent when you press Enter.</source>
        <translation>Это будет отправлено, когда вы нажмёте Enter.</translation>
    </message>
    <message>
        <source>This message no longer exists.</source>
        <translation>Этого сообщения больше нет.</translation>
    </message>
    <message>
        <source>This was sent for this answer.</source>
        <translation>Это было отправлено, чтобы получить этот ответ.</translation>
    </message>
    <message>
        <source>What was sent is known only until the app is closed. This is what would be sent for this answer now, put together from what is stored.</source>
        <translation>Отправленное хранится, только пока приложение открыто. Здесь то, что было бы отправлено для этого ответа сейчас; оно составлено по сохранённым данным.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>%Ln&#xa0;чат</numerusform>
            <numerusform>%Ln&#xa0;чата</numerusform>
            <numerusform>%Ln&#xa0;чатов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln&#xa0;сообщение</numerusform>
            <numerusform>%Ln&#xa0;сообщения</numerusform>
            <numerusform>%Ln&#xa0;сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Brought back: {0}, {1}.</source>
        <translation>Восстановлено: {0}, {1}.</translation>
    </message>
    <message>
        <source>Chats of the backup</source>
        <translation>Чаты резервной копии</translation>
    </message>
    <message>
        <source>Chats that are not here now: {0}. What is here stays as it is, whatever you restore.</source>
        <translation>Чатов, которых здесь сейчас нет: {0}. То, что здесь есть, не изменится, что бы вы ни восстановили.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Deleted for good, and left so: {0}. Choose one to bring it back.</source>
        <translation>Удалены навсегда и не восстановлены: {0}. Выберите чат, чтобы его вернуть.</translation>
    </message>
    <message>
        <source>Find a chat by its title</source>
        <translation>Найти чат по названию</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Поиск резервных копий…</translation>
    </message>
    <message>
        <source>No chat of this backup has that in its title.</source>
        <translation>В этой копии нет чата с таким названием.</translation>
    </message>
    <message>
        <source>Prompts that were removed, and left so: {0}.</source>
        <translation>Промпты, которые были удалены и не восстановлены: {0}.</translation>
    </message>
    <message>
        <source>Prompts: {0}.</source>
        <translation>Промптов: {0}.</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Чтение резервной копии…</translation>
    </message>
    <message>
        <source>Restore all missing</source>
        <translation>Восстановить всё недостающее</translation>
    </message>
    <message>
        <source>Restore chats from a backup</source>
        <translation>Восстановление чатов из резервной копии</translation>
    </message>
    <message>
        <source>Restore removed prompts</source>
        <translation>Восстановить удалённые промпты</translation>
    </message>
    <message>
        <source>Restore this chat</source>
        <translation>Восстановить этот чат</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Восстановление…</translation>
    </message>
    <message>
        <source>The backup of {0} cannot be read: it is missing, damaged or of another kind. Nothing was changed. Choose another one.</source>
        <translation>Копия от {0} не читается: файл пропал, повреждён или другого формата. Ничего не изменено. Выберите другую копию.</translation>
    </message>
    <message>
        <source>There are no backups yet. They are made while the window is open.</source>
        <translation>Резервных копий пока нет. Они делаются, пока окно открыто.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>No setting matches. Try a word for what it does or offers.</source>
        <translation>Такой настройки нет. Попробуйте слово о том, что она делает или предлагает.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>RunningJob</name>
    <message>
        <source>Exporting chat {0} of {1}…</source>
        <translation>Экспорт чата {0} из {1}…</translation>
    </message>
    <message>
        <source>Exporting chats…</source>
        <translation>Экспорт чатов…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Чтение файла…</translation>
    </message>
    <message>
        <source>Saving the messages…</source>
        <translation>Сохранение сообщений…</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>%Ln&#xa0;чат</numerusform>
            <numerusform>%Ln&#xa0;чата</numerusform>
            <numerusform>%Ln&#xa0;чатов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln&#xa0;сообщение</numerusform>
            <numerusform>%Ln&#xa0;сообщения</numerusform>
            <numerusform>%Ln&#xa0;сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>A check has found the file of your chats damaged. Start the app again: it then moves the file aside and keeps all of it that can be read.</source>
        <translation>Проверка показала, что файл с вашими чатами повреждён. Перезапустите приложение: оно отложит файл и сохранит всё, что можно прочитать.</translation>
    </message>
    <message>
        <source>Brought back from the backup: {0}.</source>
        <translation>Восстановлено из резервной копии: {0}.</translation>
    </message>
    <message>
        <source>Close the app and start it with --data-dir and a folder on this computer.</source>
        <translation>Закройте приложение и запустите его с --data-dir и папкой на этом компьютере.</translation>
    </message>
    <message>
        <source>Continue with what is here: {0}</source>
        <translation>Продолжить с тем, что здесь: {0}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Most of the chats that the last backup holds are not here, though they were not deleted. Another file may have taken the place of yours.</source>
        <translation>Большей части чатов из последней резервной копии здесь нет, хотя их не удаляли. Возможно, место вашего файла занял другой.</translation>
    </message>
    <message>
        <source>Restore the backup of {0}: {1}</source>
        <translation>Восстановить копию от {0}: {1}</translation>
    </message>
    <message>
        <source>The file of your chats was damaged. It was kept as {0}, and what could be read of it is here.</source>
        <translation>Файл с вашими чатами был повреждён. Он сохранён как {0}, а всё, что удалось прочитать, здесь.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>SelectingView</name>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source> It says: {0}.</source>
        <translation> Его ответ: {0}.</translation>
    </message>
    <message>
        <source>A SOCKS proxy is set for this computer, but the part that speaks SOCKS is not installed. {kept} Install PySocks, or use another proxy.</source>
        <translation>Для этого компьютера задан прокси SOCKS, но часть, которая с ним работает, не установлена. {kept} Установите PySocks или используйте другой прокси.</translation>
    </message>
    <message>
        <source>A SOCKS proxy takes a user name and a password together, each of at most {0} bytes.</source>
        <translation>Прокси SOCKS принимает имя пользователя и пароль вместе, каждый не длиннее {0}&#xa0;байт.</translation>
    </message>
    <message>
        <source>An auth code is needed to ask this service. Enter the code of your account.</source>
        <translation>Этому сервису нужен код доступа. Введите код вашей учётной записи.</translation>
    </message>
    <message>
        <source>Anyone along the way could read your auth code at this address. Use one that begins with https://.</source>
        <translation>По этому адресу код доступа был бы отправлен в открытом виде. Используйте адрес, который начинается с https://.</translation>
    </message>
    <message>
        <source>Cannot reach {host}. {kept} Check your internet connection, then try again.</source>
        <translation>{host} недоступен. {kept} Проверьте подключение к интернету и повторите попытку.</translation>
    </message>
    <message>
        <source>Character {0} of the auth code cannot be sent. A code has only Latin letters and digits: copy it again from your account page.</source>
        <translation>В коде доступа недопустимый символ (№&#xa0;{0}). Код состоит только из латинских букв и цифр: скопируйте его ещё раз со страницы учётной записи.</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Демо</translation>
    </message>
    <message>
        <source>It is not signed by anyone whom this computer trusts.</source>
        <translation>Его сертификат не подтверждён никем, кому доверяет этот компьютер.</translation>
    </message>
    <message>
        <source>Its certificate belongs to another address.</source>
        <translation>Его сертификат принадлежит другому адресу.</translation>
    </message>
    <message>
        <source>Its certificate has expired.</source>
        <translation>Срок действия его сертификата истёк.</translation>
    </message>
    <message>
        <source>Its certificate is not valid yet.</source>
        <translation>Срок действия его сертификата ещё не начался.</translation>
    </message>
    <message>
        <source>Liaobots API</source>
        <translation>Liaobots API</translation>
    </message>
    <message>
        <source>Liaobots web</source>
        <translation>Liaobots web</translation>
    </message>
    <message>
        <source>Message limit is {0} characters. You have entered {1} characters. Shorten it, or choose a model with a higher limit.</source>
        <translation>В сообщении может быть не больше {0}&#xa0;символов. У вас {1}. Сократите его или выберите модель с большим пределом.</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be used. It looks like http://proxy.example:3128 or socks5://127.0.0.1:1080: check it in the settings.</source>
        <translation>Неверный адрес прокси. Он должен выглядеть как http://proxy.example:3128 или socks5://127.0.0.1:1080: проверьте его в настройках.</translation>
    </message>
    <message>
        <source>The address of the proxy holds a user name or a password. Enter them in fields of their own, where they are not shown.</source>
        <translation>В адресе прокси есть имя пользователя или пароль. Введите их в отдельные поля, где они не видны.</translation>
    </message>
    <message>
        <source>The address of the service cannot be used. It looks like https://liaobots.com: check it in the settings.</source>
        <translation>Неверный адрес сервиса. Он должен выглядеть как https://liaobots.com: проверьте его в настройках.</translation>
    </message>
    <message>
        <source>The address {host} was not found. {kept} Check the connection to the internet; if the service has moved, use its other address.</source>
        <translation>Адрес {host} не найден. {kept} Проверьте подключение к интернету; если сервис переехал, используйте другой его адрес.</translation>
    </message>
    <message>
        <source>The answer grew beyond 32 MB and was ended here. What came is kept: let the service continue it, or try again.</source>
        <translation>Ответ превысил 32&#xa0;МБ и был остановлен. Полученное сохранено: попросите сервис продолжить или попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The answer took more than 1 minute and was ended here. What came is kept: let the service continue it, or try again.</source>
        <translation>Ответ длился больше 1&#xa0;минуты и был остановлен. Полученное сохранено: попросите сервис продолжить или попробуйте ещё раз.</translation>
    </message>
    <message numerus="yes">
        <source>The answer took more than {0} minutes and was ended here. What came is kept: let the service continue it, or try again.</source>
        <translation>
            <numerusform>Ответ длился больше {0}&#xa0;минуты и был остановлен. Полученное сохранено: попросите сервис продолжить или попробуйте ещё раз.</numerusform>
            <numerusform>Ответ длился больше {0}&#xa0;минут и был остановлен. Полученное сохранено: попросите сервис продолжить или попробуйте ещё раз.</numerusform>
            <numerusform>Ответ длился больше {0}&#xa0;минут и был остановлен. Полученное сохранено: попросите сервис продолжить или попробуйте ещё раз.</numerusform>
        </translation>
    </message>
    <message>
        <source>The balance of this account is used up, or this model is not free. Nothing was lost. Top up the account on its web page, then try again.</source>
        <translation>Баланс этой учётной записи исчерпан, или модель платная. Ничего не потеряно. Пополните счёт на веб-странице сервиса и повторите попытку.</translation>
    </message>
    <message>
        <source>The connection broke off in the middle of the answer. What came is kept: let the service continue it, or try again.</source>
        <translation>Связь оборвалась посреди ответа. Полученное сохранено: попросите сервис продолжить или попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The file of trusted certificates that {0} names cannot be read, so nothing was sent. {kept} Correct that setting, then start the app again.</source>
        <translation>Файл доверенных сертификатов, указанный в {0}, не читается, поэтому ничего не отправлено. {kept} Исправьте эту настройку и перезапустите приложение.</translation>
    </message>
    <message>
        <source>The file of trusted certificates {0} cannot be read, so nothing was sent. {kept} Choose another file in the settings, then try again.</source>
        <translation>Файл доверенных сертификатов {0} не читается, поэтому ничего не отправлено. {kept} Выберите другой файл в настройках и повторите попытку.</translation>
    </message>
    <message>
        <source>The file of trusted certificates {0} holds no certificate in PEM form, so nothing was sent. {kept} Choose another file in the settings, then try again.</source>
        <translation>В файле доверенных сертификатов {0} нет сертификата в формате PEM, поэтому ничего не отправлено. {kept} Выберите другой файл в настройках и повторите попытку.</translation>
    </message>
    <message>
        <source>The identity of {host} could not be verified, so nothing was sent. {reason}{kept} Check the clock of this computer and the network you are in, then try again.</source>
        <translation>Не удалось проверить подлинность {host}, поэтому ничего не отправлено. {reason}{kept} Проверьте часы этого компьютера и сеть, в которой вы находитесь, и повторите попытку.</translation>
    </message>
    <message>
        <source>The model “{0}” is not known. Choose one of these: {1}.</source>
        <translation>Модель «{0}» неизвестна. Выберите одну из этих: {1}.</translation>
    </message>
    <message>
        <source>The proxy {host} asks for a user name and a password, or does not accept those that are set, so nothing was sent. {kept} Correct them, then try again.</source>
        <translation>Прокси {host} требует имя пользователя и пароль или не принимает заданные, поэтому ничего не отправлено. {kept} Исправьте их и повторите попытку.</translation>
    </message>
    <message>
        <source>The proxy {host} did not let the request through. {kept} Check the proxy settings, then try again.</source>
        <translation>Прокси {host} не пропустил запрос. {kept} Проверьте настройки прокси и повторите попытку.</translation>
    </message>
    <message>
        <source>The question is too long for the service. {kept} Shorten it and ask again.</source>
        <translation>Вопрос слишком длинный для сервиса. {kept} Сократите его и спросите ещё раз.</translation>
    </message>
    <message>
        <source>The saved proxy of this service is not understood, so nothing is sent. Choose in its settings, under Connection, how to reach it.</source>
        <translation>Запись о прокси этого сервиса непонятна, поэтому ничего не отправляется. Укажите в его настройках, в разделе «Соединение», как к нему подключаться.</translation>
    </message>
    <message>
        <source>The service could not be reached behind its gateway. It is asked once more.</source>
        <translation>Шлюз сервиса отвечает, а сам сервис недоступен. Вопрос отправляется ещё раз.</translation>
    </message>
    <message>
        <source>The service did not answer. {kept} Try again.</source>
        <translation>Сервис не ответил. {kept} Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The service did not say the balance of this account. Try again in a moment.</source>
        <translation>Сервис не сообщил баланс этой учётной записи. Попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>The service does not accept this auth code. {kept} Enter the code again.</source>
        <translation>Сервис не принимает этот код доступа. {kept} Введите код снова.</translation>
    </message>
    <message>
        <source>The service does not offer this model.{0} {kept} Choose another model.</source>
        <translation>Сервис не предлагает эту модель.{0} {kept} Выберите другую модель.</translation>
    </message>
    <message>
        <source>The service points to another address ({0}). Nothing was sent there. {kept} If you trust that address, enter it in the settings.</source>
        <translation>Сервис указывает на другой адрес ({0}). Туда ничего не отправлено. {kept} Если вы доверяете этому адресу, введите его в настройках.</translation>
    </message>
    <message>
        <source>The service reported an error of its own.{0} {kept} Try again in a moment.</source>
        <translation>Сервис сообщил о внутренней ошибке.{0} {kept} Попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>The service sent an empty answer. {kept} Try again.</source>
        <translation>Сервис прислал пустой ответ. {kept} Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The service sent data that may not be an answer. It is shown as it came: check the address of the service.</source>
        <translation>Данные от сервиса не похожи на ответ чата. Они показаны как есть: проверьте адрес сервиса.</translation>
    </message>
    <message>
        <source>The service sent its answer in a form that was not asked for, so it cannot be read. {kept} Try again.</source>
        <translation>Сервис прислал ответ в неожиданном виде, прочитать его нельзя. {kept} Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The service shows a page that only a browser can pass, instead of an answer. {kept} Open the site once in the browser, or use the official API.</source>
        <translation>Вместо ответа сервис показывает страницу с проверкой, которую может пройти только браузер. {kept} Откройте сайт один раз в браузере или используйте официальный API.</translation>
    </message>
    <message>
        <source>The service withheld its answer, by its rules on content. {kept} Reword it, then ask again.</source>
        <translation>Сервис не выдал ответ по своим правилам о содержании. {kept} Переформулируйте его и спросите ещё раз.</translation>
    </message>
    <message>
        <source>There is no chat service at {0}; it may have moved. {kept} Use the other address of the service, or change it.</source>
        <translation>По адресу {0} нет чат-сервиса; возможно, он переехал. {kept} Используйте другой адрес сервиса или измените его.</translation>
    </message>
    <message>
        <source>There is no service called “{0}”. Choose one of these: {1}.</source>
        <translation>Нет сервиса с названием «{0}». Выберите один из этих: {1}.</translation>
    </message>
    <message>
        <source>Too many questions in a short time. {kept}</source>
        <translation>Слишком много вопросов за короткое время. {kept}</translation>
    </message>
    <message>
        <source>Your question is kept.</source>
        <translation>Ваш вопрос сохранён.</translation>
    </message>
    <message>
        <source>of this computer</source>
        <translation>этого компьютера</translation>
    </message>
    <message>
        <source>{0} could not be reached, so {1} answered instead.</source>
        <translation>{0} недоступен, поэтому ответил {1}.</translation>
    </message>
    <message>
        <source>{host} did not answer in time. {kept} Try again.</source>
        <translation>{host} не ответил вовремя. {kept} Попробуйте ещё раз.</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Use for new chats</source>
        <translation>Для новых чатов</translation>
    </message>
    <message>
        <source>Used for new chats</source>
        <translation>Используется для новых чатов</translation>
    </message>
</context>
<context>
    <name>ServicePane</name>
    <message>
        <source>A service needs a name.</source>
        <translation>Сервису нужно название.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Another service has this name.</source>
        <translation>Такое название есть у другого сервиса.</translation>
    </message>
    <message>
        <source>Auth code</source>
        <translation>Код доступа</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Forget the auth code</source>
        <translation>Забыть код доступа</translation>
    </message>
    <message>
        <source>It answers on this computer, for practice: nothing leaves it, and no account is needed.</source>
        <translation>Отвечает на этом компьютере, для пробы: данные его не покидают, учётная запись не нужна.</translation>
    </message>
    <message>
        <source>Liaobots web page</source>
        <translation>Веб-страница Liaobots</translation>
    </message>
    <message>
        <source>Liaobots&apos; official API at {0}. It shares its code with the web page.</source>
        <translation>Официальный API Liaobots по адресу {0}. Код доступа общий с веб-страницей.</translation>
    </message>
    <message>
        <source>Liaobots, asked the way its web page asks it. It shares its code with the API.</source>
        <translation>Приложение обращается к Liaobots так же, как сайт сервиса. Код доступа общий с API.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>None is sent; many servers of your own need none</source>
        <translation>Не отправляется; собственным серверам он часто не нужен</translation>
    </message>
    <message>
        <source>Not entered yet</source>
        <translation>Ещё не введён</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation>Совместимый с OpenAI</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>Saved; type a new one</source>
        <translation>Сохранён; введите новый</translation>
    </message>
    <message>
        <source>System prompt of new chats</source>
        <translation>Системный промпт новых чатов</translation>
    </message>
    <message>
        <source>The keyring of this computer could not be used, so the code is kept in a file that only you can read.</source>
        <translation>Связкой ключей этого компьютера воспользоваться не удалось, поэтому код хранится в файле, который можете читать только вы.</translation>
    </message>
    <message>
        <source>The saved code was entered for another address and is not sent to this one. Enter the code of this address.</source>
        <translation>Сохранённый код введён для другого адреса и на этот не отправляется. Введите код для этого адреса.</translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Used by new chats. Existing chats keep theirs.</source>
        <translation>Для новых чатов. Прежние остаются со&#xa0;своим.</translation>
    </message>
</context>
<context>
    <name>ServiceTest</name>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%Ln&#xa0;модель</numerusform>
            <numerusform>%Ln&#xa0;модели</numerusform>
            <numerusform>%Ln&#xa0;моделей</numerusform>
        </translation>
    </message>
    <message>
        <source>Add its models</source>
        <translation>Добавить его модели</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Отменить проверку</translation>
    </message>
    <message>
        <source>It reports neither models nor a balance; a question shows the rest.</source>
        <translation>Он не сообщает ни список моделей, ни баланс; остальное покажет вопрос.</translation>
    </message>
    <message>
        <source>Only a question shows whether the code is accepted, and that costs.</source>
        <translation>Принят ли код, покажет только вопрос, а он платный.</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Доступен</translation>
    </message>
    <message>
        <source>Test the service</source>
        <translation>Проверить сервис</translation>
    </message>
    <message>
        <source>Testing {0}…</source>
        <translation>Проверка {0}…</translation>
    </message>
    <message>
        <source>balance {0}</source>
        <translation>баланс {0}</translation>
    </message>
    <message>
        <source>code accepted</source>
        <translation>код принят</translation>
    </message>
    <message>
        <source>{0}&#xa0;ms to the first byte</source>
        <translation>{0}&#xa0;мс до первого байта</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Добавить сервис</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Delete this service</source>
        <translation>Удалить этот сервис</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Duplicate this service</source>
        <translation>Копия этого сервиса</translation>
    </message>
    <message>
        <source>It has no auth code yet: enter one there, or choose another.</source>
        <translation>У него ещё нет кода доступа: введите его там или выберите другой сервис.</translation>
    </message>
    <message>
        <source>New chats ask {0} now.</source>
        <translation>Новые чаты теперь используют {0}.</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Новый сервис</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Сервисы</translation>
    </message>
    <message>
        <source>Services and models</source>
        <translation>Сервисы и модели</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>локально</translation>
    </message>
    <message>
        <source>{0} and its code were deleted.</source>
        <translation>{0} и его код удалены.</translation>
    </message>
    <message>
        <source>{0} was deleted.</source>
        <translation>{0} удалён.</translation>
    </message>
    <message>
        <source>{0} · new chats</source>
        <translation>{0} · новые чаты</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Its value in settings.json is not understood.</source>
        <translation>Запись этой настройки в settings.json непонятна.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Reset: {0}</source>
        <translation>Сбросить: {0}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A title by the model costs one short extra request.</source>
        <translation>Название от модели стоит ещё одного короткого запроса.</translation>
    </message>
    <message>
        <source>A word is correct if any of them knows it.</source>
        <translation>Слово верно, если оно есть хотя бы в одном из них.</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Цвет акцента</translation>
    </message>
    <message>
        <source>All commands in menus above the chat.</source>
        <translation>Все команды в меню над чатом.</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Спросить</translation>
    </message>
    <message>
        <source>At 100% zoom.</source>
        <translation>При масштабе 100&#xa0;%.</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Brings the window back while it is closed.</source>
        <translation>Открывает окно, когда оно закрыто.</translation>
    </message>
    <message>
        <source>By the model</source>
        <translation>Придумывает модель</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Проверять орфографию</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Закрытие окна</translation>
    </message>
    <message>
        <source>Code font</source>
        <translation>Шрифт кода</translation>
    </message>
    <message>
        <source>Code size</source>
        <translation>Размер кода</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Просторно</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Компактно</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Ctrl and Enter</source>
        <translation>Ctrl и Enter</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Плотность</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Follow it</source>
        <translation>Следить за текстом</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Fonts whose letters all have the same width.</source>
        <translation>Шрифты, у которых все буквы одной ширины.</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Серый</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокий</translation>
    </message>
    <message>
        <source>High contrast has stronger colours and visible edges.</source>
        <translation>При высоком контрасте цвета ярче, а края видны.</translation>
    </message>
    <message>
        <source>How wide lines are at most, at 100% zoom.</source>
        <translation>Наибольшая ширина строк при масштабе 100&#xa0;%.</translation>
    </message>
    <message>
        <source>In code blocks, at 100% zoom.</source>
        <translation>В блоках кода, при масштабе 100&#xa0;%.</translation>
    </message>
    <message>
        <source>In messages, and where you write them.</source>
        <translation>В сообщениях и там, где вы их пишете.</translation>
    </message>
    <message>
        <source>Keep auth codes in the keyring of the system</source>
        <translation>Хранить коды доступа в связке ключей системы</translation>
    </message>
    <message>
        <source>Keep my question on top</source>
        <translation>Держать мой вопрос сверху</translation>
    </message>
    <message>
        <source>Keep the app in the tray</source>
        <translation>Оставить приложение в трее</translation>
    </message>
    <message>
        <source>Key that sends a question</source>
        <translation>Клавиша отправки вопроса</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Высота строки</translation>
    </message>
    <message>
        <source>Marks unknown words as you write.</source>
        <translation>Подчёркивает при вводе слова, которых нет в словарях.</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Строка меню</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Оранжевый</translation>
    </message>
    <message>
        <source>Otherwise they are in files that only you can read.</source>
        <translation>Иначе они хранятся в файлах, которые можете читать только вы.</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Розовый</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Фиолетовый</translation>
    </message>
    <message>
        <source>Quit the app</source>
        <translation>Выйти из приложения</translation>
    </message>
    <message>
        <source>Shift+Enter always starts a new line.</source>
        <translation>Shift+Enter всегда начинает новую строку.</translation>
    </message>
    <message>
        <source>Spell check languages</source>
        <translation>Языки проверки орфографии</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Stay where I am</source>
        <translation>Оставаться на месте</translation>
    </message>
    <message>
        <source>Tells you when an answer is complete while you are in another window or chat.</source>
        <translation>Сообщать о готовом ответе, если открыто другое окно или другой чат.</translation>
    </message>
    <message>
        <source>Text font</source>
        <translation>Шрифт текста</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Text width</source>
        <translation>Ширина текста</translation>
    </message>
    <message>
        <source>The colour of buttons, links and your own messages.</source>
        <translation>Цвет кнопок, ссылок и ваших сообщений.</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Цвета окна.</translation>
    </message>
    <message>
        <source>The distance between lines, relative to the text size.</source>
        <translation>Расстояние между строками относительно размера букв.</translation>
    </message>
    <message>
        <source>The first question</source>
        <translation>Первый вопрос</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>Язык окна.</translation>
    </message>
    <message>
        <source>The size of everything in the window.</source>
        <translation>Размер всего в окне.</translation>
    </message>
    <message>
        <source>The space around chats, paragraphs and what you write.</source>
        <translation>Сколько места вокруг чатов, абзацев и поля ввода.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Titles of new chats</source>
        <translation>Названия новых чатов</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <translation>Значок в трее</translation>
    </message>
    <message>
        <source>What the view does as the text grows.</source>
        <translation>Как прокручивается чат, пока текст растёт.</translation>
    </message>
    <message>
        <source>While an answer comes</source>
        <translation>Пока идёт ответ</translation>
    </message>
    <message>
        <source>Without a tray icon it quits the app.</source>
        <translation>Если значка в трее нет, приложение закрывается.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Appearance</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Найти настройку</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выключено</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Включено</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Сервисы</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0}&#xa0;px</translation>
    </message>
</context>
<context>
    <name>SettingsDoor</name>
    <message>
        <source>About Liaobots Desktop</source>
        <translation>О Liaobots Desktop</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>О программе…</translation>
    </message>
    <message>
        <source>Addresses, auth codes, models, time limits, proxies.</source>
        <translation>Адреса, коды доступа, модели, время ожидания, прокси.</translation>
    </message>
    <message>
        <source>As Markdown, HTML, PDF, text or JSON.</source>
        <translation>Как Markdown, HTML, PDF, текст или JSON.</translation>
    </message>
    <message>
        <source>Brings back what was lost, and overwrites nothing.</source>
        <translation>Возвращает потерянное и ничего не перезаписывает.</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>Экспорт всех чатов</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>From a file of this app, ChatGPT, chatbot-⁠ui or Open WebUI.</source>
        <translation>Из файла этого приложения, ChatGPT, chatbot-⁠ui или Open WebUI.</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Импорт чатов</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Промпты</translation>
    </message>
    <message>
        <source>Prompts…</source>
        <translation>Промпты…</translation>
    </message>
    <message>
        <source>Restore chats from a backup</source>
        <translation>Восстановление чатов из резервной копии</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>Services and models</source>
        <translation>Сервисы и модели</translation>
    </message>
    <message>
        <source>Services…</source>
        <translation>Сервисы…</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>Статистика…</translation>
    </message>
    <message>
        <source>Texts you use again and again.</source>
        <translation>Тексты, которые вы используете снова и снова.</translation>
    </message>
    <message>
        <source>Version, licences, chats folder, diagnostics.</source>
        <translation>Версия, лицензии, папка ваших чатов, диагностика.</translation>
    </message>
    <message>
        <source>What was written in all chats, by day and by model.</source>
        <translation>Что написано во всех чатах, по дням и моделям.</translation>
    </message>
</context>
<context>
    <name>ShownChat</name>
    <message>
        <source>No data for {0} s</source>
        <translation>Нет данных уже {0}&#xa0;с</translation>
    </message>
</context>
<context>
    <name>ShownNotices</name>
    <message>
        <source>The version that was shown before was deleted, so Undo cannot show it.</source>
        <translation>Версия, показанная раньше, удалена, поэтому её нельзя снова показать.</translation>
    </message>
    <message>
        <source>This chat was deleted for good, so it cannot be shown.</source>
        <translation>Этот чат удалён навсегда, поэтому показать его нельзя.</translation>
    </message>
    <message>
        <source>This message was deleted, so only the chat that it was in is shown.</source>
        <translation>Это сообщение удалено, поэтому показан только чат, в котором оно было.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Search all chats</source>
        <translation>Поиск по всем чатам</translation>
    </message>
</context>
<context>
    <name>SidebarFoot</name>
    <message>
        <source>Folders, tags, archive, Trash</source>
        <translation>Папки, метки, архив, корзина</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>SlashPopup</name>
    <message>
        <source>Prompts</source>
        <translation>Промпты</translation>
    </message>
</context>
<context>
    <name>SlashPrompts</name>
    <message numerus="yes">
        <source>{0} prompts. Enter inserts {1}</source>
        <translation>
            <numerusform>{0}&#xa0;промпт. Enter вставит {1}</numerusform>
            <numerusform>{0}&#xa0;промпта. Enter вставит {1}</numerusform>
            <numerusform>{0}&#xa0;промптов. Enter вставит {1}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpelledField</name>
    <message>
        <source>No suggestions</source>
        <translation>Нет вариантов</translation>
    </message>
</context>
<context>
    <name>SpellingChoices</name>
    <message>
        <source>Check spelling</source>
        <translation>Проверять орфографию</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Орфография</translation>
    </message>
    <message>
        <source>There is no dictionary</source>
        <translation>Словарей нет</translation>
    </message>
</context>
<context>
    <name>SpellingRow</name>
    <message>
        <source>No dictionary matches the languages of your system: choose one.</source>
        <translation>Для языков вашей системы словаря нет: выберите другой.</translation>
    </message>
    <message>
        <source>No dictionary was found. Homebrew brings what is needed: enchant.</source>
        <translation>Словарей не найдено. Всё нужное установит Homebrew: enchant.</translation>
    </message>
    <message>
        <source>No dictionary was found. Install enchant and a dictionary, on Debian and Ubuntu libenchant-2-2 and hunspell-en-us, for instance.</source>
        <translation>Словарей не найдено. Установите enchant и словарь; в Debian и Ubuntu это, например, libenchant-2-2 и hunspell-ru.</translation>
    </message>
    <message>
        <source>No dictionary was found. The Python package pyenchant brings one; a packaged app cannot use it.</source>
        <translation>Словарей не найдено. Словарь есть в пакете Python pyenchant; собранное приложение его не использует.</translation>
    </message>
</context>
<context>
    <name>StartNews</name>
    <message>
        <source>A settings file could not be read. It was kept as {0}, and what was last saved is used, as far as it was found.</source>
        <translation>Файл настроек не удалось прочитать. Он сохранён как {0}; действует последнее сохранённое, насколько его удалось найти.</translation>
    </message>
    <message>
        <source>Others could read the file of your auth code on this computer. Now only you can; if somebody may have read it, ask the service for a new one.</source>
        <translation>Файл с вашим кодом доступа могли читать другие пользователи этого компьютера. Теперь&#xa0;— только вы; если кто-⁠то мог его прочитать, запросите у сервиса новый код.</translation>
    </message>
    <message>
        <source>Something in profiles.json is not understood. It is not used, and left as it is: {0}.</source>
        <translation>Что-то в profiles.json непонятно. Оно не используется и оставлено как есть: {0}.</translation>
    </message>
    <message>
        <source>The copy of profiles.json could not be read either, so it is not known through which proxy your services are reached. Nothing is sent to them until you choose that under “Connection” of each service.</source>
        <translation>Копию profiles.json тоже не удалось прочитать, поэтому неизвестно, через какой прокси работают ваши сервисы. Им ничего не отправляется, пока вы не выберете это в разделе «Соединение» каждого сервиса.</translation>
    </message>
    <message>
        <source>These settings in settings.json are not understood, so others are used: {0}. They stay in the file until you choose something else.</source>
        <translation>Эти настройки в settings.json непонятны, поэтому действуют другие: {0}. Записанное там останется, пока вы не выберете что-⁠то другое.</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>By day and model</source>
        <translation>По дням и моделям</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Символы</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Токены на входе</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Токены на выходе</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Неизвестная модель</translation>
    </message>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>{0}&#xa0;символ</numerusform>
            <numerusform>{0}&#xa0;символа</numerusform>
            <numerusform>{0}&#xa0;символов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} messages</source>
        <translation>
            <numerusform>{0}&#xa0;сообщение</numerusform>
            <numerusform>{0}&#xa0;сообщения</numerusform>
            <numerusform>{0}&#xa0;сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0}&#xa0;токен</numerusform>
            <numerusform>{0}&#xa0;токена</numerusform>
            <numerusform>{0}&#xa0;токенов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Копировать таблицу</translation>
    </message>
    <message>
        <source>Counted on this computer: all chats and the archive, with every version of a message. Deleted chats, also those in the Trash, are not counted.</source>
        <translation>Посчитано на этом компьютере: все чаты и архив, с каждой версией сообщений. Удалённое, в том числе в корзине, не считается.</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Экспорт в CSV…</translation>
    </message>
    <message>
        <source>Nothing was written in this period.</source>
        <translation>За это время ничего не написано.</translation>
    </message>
    <message>
        <source>Point at a bar, or move with the arrow keys.</source>
        <translation>Наведите указатель на столбец или переходите по ним стрелками.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>The service reported tokens for {0} of {1} answers.</source>
        <translation>Ответов, для которых сервис сообщил число токенов: {0} из {1}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>{0} by day, plot</source>
        <translation>{0} по дням, график</translation>
    </message>
</context>
<context>
    <name>StatisticsWorker</name>
    <message>
        <source>The chats could not be counted.</source>
        <translation>Не удалось посчитать чаты.</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Шаг {0} из {1}</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>No backup was made ({0}). The chats are as they were.</source>
        <translation>Резервная копия не сделана ({0}). Чаты остались как были.</translation>
    </message>
    <message>
        <source>The backup holds no chat with the id {0}. Nothing was changed.</source>
        <translation>В резервной копии нет чата с идентификатором {0}. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The chats cannot be read now ({0}). Nothing was changed. Close other programs that use the chats, then try again.</source>
        <translation>Сейчас чаты не читаются ({0}). Ничего не изменено. Закройте другие программы, которые с ними работают, и повторите попытку.</translation>
    </message>
    <message>
        <source>The chats in {0} can be read, searched and exported, but nothing new can be saved there. Make the folder writable and make room on the disk, then start again.</source>
        <translation>Чаты в {0} можно читать, искать и экспортировать, но сохранить там ничего нового нельзя. Разрешите запись в папку, освободите место на диске и запустите снова.</translation>
    </message>
    <message>
        <source>The chats in {0} cannot be read: the file is damaged or of another kind. It was left as it is. See what helps with: liaobots-desktop doctor. Or start with --data-dir and another folder.</source>
        <translation>Чаты в {0} не читаются: файл повреждён или другого формата. Он оставлен как был. Что делать, подскажет команда liaobots-desktop doctor. Или запустите с --data-dir и другой папкой.</translation>
    </message>
    <message>
        <source>The chats in {0} cannot be read: the file is damaged. It was left as it is. Quit the app and start it again: it brings back what can be read and offers a backup.</source>
        <translation>Чаты в {0} не читаются: файл повреждён. Он оставлен как был. Закройте приложение и запустите снова: оно вернёт всё, что удастся прочитать, и предложит резервную копию.</translation>
    </message>
    <message>
        <source>The chats in {0} were written by a newer version of this app and were left as they are. Install that version, or start with --data-dir and another folder.</source>
        <translation>Чаты в {0} записаны более новой версией приложения и оставлены как были. Установите её или запустите с --data-dir и другой папкой.</translation>
    </message>
    <message>
        <source>The chats in {0} were written by a newer version of this app. They can be read, searched and exported, but nothing new is saved here. Install that version to go on.</source>
        <translation>Чаты в {0} записаны более новой версией приложения. Их можно читать, искать и экспортировать, но ничего нового здесь не сохраняется. Чтобы продолжить, установите её.</translation>
    </message>
    <message>
        <source>The file {0} was moved or deleted while it was open, so nothing is saved. What is open can still be read and copied. Put the file back, or start the app again.</source>
        <translation>Файл {0} перемещён или удалён, пока был открыт, поэтому ничего не сохраняется. Открытое ещё можно читать и копировать. Верните файл на место или перезапустите приложение.</translation>
    </message>
    <message>
        <source>The folder of the backups, {0}, cannot be read: {1}.</source>
        <translation>Папку резервных копий {0} не удаётся прочитать: {1}.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be used to keep your chats. Make it writable, or start the app with --data-dir and the path of another folder.</source>
        <translation>В папке {0} нельзя хранить ваши чаты. Разрешите запись в неё или запустите приложение с --data-dir и путём к другой папке.</translation>
    </message>
    <message>
        <source>The keyring of this computer could not be used. Unlock it and try again, or keep the auth codes in their own files (Settings).</source>
        <translation>Связкой ключей этого компьютера воспользоваться не удалось. Разблокируйте её и повторите или храните коды доступа в их файлах (Настройки).</translation>
    </message>
    <message>
        <source>The keyring of this computer did not give the auth code. Unlock it and ask again, or enter the code once more.</source>
        <translation>Связка ключей этого компьютера не выдала код доступа. Разблокируйте её и спросите снова или введите код ещё раз.</translation>
    </message>
    <message>
        <source>The prompts cannot be read now ({0}). Nothing was changed. Close other programs that use them, then try again.</source>
        <translation>Сейчас промпты не читаются ({0}). Ничего не изменено. Закройте другие программы, которые с ними работают, и повторите попытку.</translation>
    </message>
    <message>
        <source>The prompts in {0} cannot be read: the file is damaged. It was left as it is. Quit the app and start it again: it brings back what can be read and offers a backup.</source>
        <translation>Промпты в {0} не читаются: файл повреждён. Он оставлен как был. Закройте приложение и запустите снова: оно вернёт всё, что удастся прочитать, и предложит резервную копию.</translation>
    </message>
    <message>
        <source>This could not be saved ({0}). What was saved before is safe. Make room or close other programs that use the chats, then try again.</source>
        <translation>Не удалось сохранить ({0}). Сохранённое раньше цело. Освободите место или закройте другие программы, которые работают с чатами, и повторите попытку.</translation>
    </message>
    <message>
        <source>a disk of the network ({0})</source>
        <translation>на сетевом диске ({0})</translation>
    </message>
    <message>
        <source>a folder that {0} synchronises</source>
        <translation>в папке, которую синхронизирует {0}</translation>
    </message>
    <message>
        <source>another program is using the chats</source>
        <translation>с чатами работает другая программа</translation>
    </message>
    <message>
        <source>it is gone again</source>
        <translation>она тут же исчезла</translation>
    </message>
    <message>
        <source>its question is gone</source>
        <translation>вопроса к этому ответу больше нет</translation>
    </message>
    <message>
        <source>the chats are damaged: {0}</source>
        <translation>чаты повреждены: {0}</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>диск заполнен</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>диск сообщил об ошибке</translation>
    </message>
    <message>
        <source>the file of the chats is damaged</source>
        <translation>файл чатов повреждён</translation>
    </message>
    <message>
        <source>the folder is read-only</source>
        <translation>папка только для чтения</translation>
    </message>
    <message>
        <source>the folder is read-only or gone</source>
        <translation>папка только для чтения или её нет</translation>
    </message>
    <message>
        <source>there is too little room on the disk</source>
        <translation>на диске слишком мало места</translation>
    </message>
    <message>
        <source>{0} is not a readable backup: it is missing, damaged or of another kind. Nothing was changed. Choose another one.</source>
        <translation>Файл {0} не читается как резервная копия: он пропал, повреждён или другого формата. Ничего не изменено. Выберите другую копию.</translation>
    </message>
    <message>
        <source>{0} is on {1}, where a database can be damaged.</source>
        <translation>{0} лежит {1}, где база данных может повредиться.</translation>
    </message>
</context>
<context>
    <name>SystemPromptDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>From your prompts…</source>
        <translation>Из промптов…</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Вернуть обычный</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Системный промпт</translation>
    </message>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>{0}&#xa0;символ</numerusform>
            <numerusform>{0}&#xa0;символа</numerusform>
            <numerusform>{0}&#xa0;символов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} characters</source>
        <translation>
            <numerusform>{0} из {1}&#xa0;символа</numerusform>
            <numerusform>{0} из {1}&#xa0;символов</numerusform>
            <numerusform>{0} из {1}&#xa0;символов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Серый</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Название метки</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Оранжевый</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Фиолетовый</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Бирюзовый</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жёлтый</translation>
    </message>
</context>
<context>
    <name>TemporaryWindow</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Discard this chat?</source>
        <translation>Закрыть этот чат без сохранения?</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>Сохранить чат</translation>
    </message>
    <message>
        <source>Nothing of it is stored, so it cannot be brought back.</source>
        <translation>Он нигде не сохранён, вернуть его будет нельзя.</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>Временный чат</translation>
    </message>
    <message>
        <source>Temporary chat: not stored on this computer, gone with this window. The service sees it like any other.</source>
        <translation>Временный чат: не хранится на компьютере, исчезает вместе с окном. Сервис видит его как любой другой.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Export this chat</source>
        <translation>Экспорт этого чата</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Найти в этом чате</translation>
    </message>
    <message>
        <source>More for this chat</source>
        <translation>Действия с чатом</translation>
    </message>
    <message>
        <source>Show the chats</source>
        <translation>Показать чаты</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message numerus="yes">
        <source>%n messages continue on another branch</source>
        <translation>
            <numerusform>В другой ветке ещё %Ln&#xa0;сообщение</numerusform>
            <numerusform>В другой ветке ещё %Ln&#xa0;сообщения</numerusform>
            <numerusform>В другой ветке ещё %Ln&#xa0;сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages continue on other branches</source>
        <translation>
            <numerusform>В других ветках ещё %Ln&#xa0;сообщение</numerusform>
            <numerusform>В других ветках ещё %Ln&#xa0;сообщения</numerusform>
            <numerusform>В других ветках ещё %Ln&#xa0;сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>({0} of {1})</source>
        <translation>({0} из {1})</translation>
    </message>
    <message>
        <source>Always sent</source>
        <translation>Отправляется всегда</translation>
    </message>
    <message>
        <source>Compare with version {0}</source>
        <translation>Сравнить с версией {0}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Копировать код</translation>
    </message>
    <message>
        <source>Do not wrap long lines</source>
        <translation>Не переносить длинные строки</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Ended by the service at its length limit.</source>
        <translation>Сервис закончил ответ: достигнут предел длины.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Прерван.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>Не отправляется</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Ответа не было.</translation>
    </message>
    <message>
        <source>Probably complete.</source>
        <translation>Вероятно, готов.</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Ответить заново</translation>
    </message>
    <message>
        <source>Regenerate with</source>
        <translation>Ответить заново с помощью</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Save code as…</source>
        <translation>Сохранить код как…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всё</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n lines</source>
        <translation>
            <numerusform>Показать все %Ln&#xa0;строку</numerusform>
            <numerusform>Показать все %Ln&#xa0;строки</numerusform>
            <numerusform>Показать все %Ln&#xa0;строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Остановлен.</translation>
    </message>
    <message numerus="yes">
        <source>Table with {0} columns, too many to draw: this is its source.</source>
        <translation>
            <numerusform>Таблица с {0}&#xa0;столбцом, слишком широкая: показан её исходный текст.</numerusform>
            <numerusform>Таблица с {0}&#xa0;столбцами, слишком широкая: показан её исходный текст.</numerusform>
            <numerusform>Таблица с {0}&#xa0;столбцами, слишком широкая: показан её исходный текст.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service withheld the rest.</source>
        <translation>Остаток сервис не выдал.</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Перенос</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Переносить длинные строки</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Bring {0} back</source>
        <translation>Вернуть {0}</translation>
    </message>
    <message numerus="yes">
        <source>Liaobots Desktop: %n chats with something new</source>
        <translation>
            <numerusform>Liaobots Desktop: новое в %Ln&#xa0;чате</numerusform>
            <numerusform>Liaobots Desktop: новое в %Ln&#xa0;чатах</numerusform>
            <numerusform>Liaobots Desktop: новое в %Ln&#xa0;чатах</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Liaobots Desktop</source>
        <translation>Открыть Liaobots Desktop</translation>
    </message>
    <message>
        <source>This is more than {0} takes in one message: attach less, shorten it, or choose a model with a higher limit.</source>
        <translation>Это больше, чем {0} принимает в одном сообщении: прикрепите меньше файлов, сократите текст или выберите модель с большим пределом.</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>The copy “{0}” is gone again.</source>
        <translation>Копии «{0}» больше нет.</translation>
    </message>
    <message>
        <source>The folder “{0}” has its old name again.</source>
        <translation>Папка снова называется «{0}».</translation>
    </message>
    <message>
        <source>The folder “{0}” is back where it was.</source>
        <translation>Папка «{0}» снова там, где была.</translation>
    </message>
    <message>
        <source>The folder “{0}” is gone again.</source>
        <translation>Папки «{0}» больше нет.</translation>
    </message>
    <message>
        <source>The folder “{0}” is there again.</source>
        <translation>Папка «{0}» снова на месте.</translation>
    </message>
    <message>
        <source>The folder “{0}” was removed; what was in it stays.</source>
        <translation>Папка «{0}» удалена; её содержимое остаётся.</translation>
    </message>
    <message>
        <source>The tag “{0}” is gone again.</source>
        <translation>Метки «{0}» больше нет.</translation>
    </message>
    <message>
        <source>The tag “{0}” is there again.</source>
        <translation>Метка «{0}» снова на месте.</translation>
    </message>
    <message>
        <source>The tag “{0}” was changed back.</source>
        <translation>Изменение метки «{0}» отменено.</translation>
    </message>
    <message>
        <source>The tag “{0}” was removed.</source>
        <translation>Метка «{0}» удалена.</translation>
    </message>
    <message>
        <source>The tag “{0}” was taken off again.</source>
        <translation>Метка «{0}» снова снята.</translation>
    </message>
    <message numerus="yes">
        <source>{0} chats were deleted for good, so they cannot be brought back.</source>
        <translation>
            <numerusform>{0} чат удалён навсегда, поэтому вернуть его нельзя.</numerusform>
            <numerusform>{0} чата удалены навсегда, поэтому вернуть их нельзя.</numerusform>
            <numerusform>{0} чатов удалены навсегда, поэтому вернуть их нельзя.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} chats were deleted for good; the rest is back.</source>
        <translation>
            <numerusform>{0} чат из {1} удалён навсегда, остальное возвращено.</numerusform>
            <numerusform>{0} чата из {1} удалены навсегда, остальное возвращено.</numerusform>
            <numerusform>{0} чатов из {1} удалены навсегда, остальное возвращено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} chats are back where they were.</source>
        <translation>
            <numerusform>{1}&#xa0;чат снова там, где был.</numerusform>
            <numerusform>{1}&#xa0;чата снова там, где были.</numerusform>
            <numerusform>{1}&#xa0;чатов снова там, где были.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} chats were moved to the Trash.</source>
        <translation>
            <numerusform>{1}&#xa0;чат перемещён в корзину.</numerusform>
            <numerusform>{1}&#xa0;чата перемещены в корзину.</numerusform>
            <numerusform>{1}&#xa0;чатов перемещено в корзину.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} chats were moved to the archive.</source>
        <translation>
            <numerusform>{1}&#xa0;чат перемещён в архив.</numerusform>
            <numerusform>{1}&#xa0;чата перемещены в архив.</numerusform>
            <numerusform>{1}&#xa0;чатов перемещено в архив.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” has its old title again.</source>
        <translation>Чат снова называется «{0}».</translation>
    </message>
    <message>
        <source>“{0}” is back where it was.</source>
        <translation>Чат «{0}» снова там, где был.</translation>
    </message>
    <message>
        <source>“{0}” was moved to the Trash.</source>
        <translation>Чат «{0}» перемещён в корзину.</translation>
    </message>
    <message>
        <source>“{0}” was moved to the archive.</source>
        <translation>Чат «{0}» перемещён в архив.</translation>
    </message>
</context>
<context>
    <name>UnsavedWords</name>
    <message>
        <source>An answer could not be saved to its end. Stay, and it is saved as soon as the file of your chats can be written again.</source>
        <translation>Ответ не удалось сохранить до конца. Останьтесь: он сохранится, как только файл чатов снова можно будет записать.</translation>
    </message>
    <message>
        <source>It was not sent and could not be saved. Stay, and it is saved as soon as the file of your chats can be written again.</source>
        <translation>Это не отправлено и не сохранено. Останьтесь: всё сохранится, как только файл чатов снова можно будет записать.</translation>
    </message>
    <message>
        <source>It was not sent, and nothing new can be saved here.</source>
        <translation>Это не отправлено, а сохранить здесь ничего нельзя.</translation>
    </message>
    <message>
        <source>It was not sent, and nothing new can be saved here. Stay, and copy it first.</source>
        <translation>Это не отправлено, а сохранить здесь ничего нельзя. Останьтесь и сначала скопируйте текст.</translation>
    </message>
    <message>
        <source>Quit and lose what is not saved?</source>
        <translation>Выйти и потерять несохранённое?</translation>
    </message>
    <message>
        <source>Quit and lose what you attached?</source>
        <translation>Выйти и потерять прикреплённое?</translation>
    </message>
    <message>
        <source>Quit and lose what you wrote?</source>
        <translation>Выйти и потерять написанное?</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Всё равно выйти</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%Ln&#xa0;час назад</numerusform>
            <numerusform>%Ln&#xa0;часа назад</numerusform>
            <numerusform>%Ln&#xa0;часов назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%Ln&#xa0;минуту назад</numerusform>
            <numerusform>%Ln&#xa0;минуты назад</numerusform>
            <numerusform>%Ln&#xa0;минут назад</numerusform>
        </translation>
    </message>
    <message>
        <source>This service reports no balance.</source>
        <translation>Этот сервис не сообщает баланс.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
</context>
<context>
    <name>UsageDialog</name>
    <message>
        <source>Balance and usage</source>
        <translation>Баланс и расход</translation>
    </message>
    <message>
        <source>Balance {0}</source>
        <translation>Баланс {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Копировать таблицу</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Токены на входе</translation>
    </message>
    <message>
        <source>Last requests</source>
        <translation>Последние запросы</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Токены на выходе</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Reading the last requests…</source>
        <translation>Чтение последних запросов…</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Показать ещё</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>Статистика…</translation>
    </message>
    <message>
        <source>The service has counted no requests.</source>
        <translation>Сервис пока не записал ни одного запроса.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>{0} received in total.</source>
        <translation>Всего получено {0}.</translation>
    </message>
</context>
<context>
    <name>UsageDoor</name>
    <message>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <source>Balance unknown</source>
        <translation>Баланс неизвестен</translation>
    </message>
    <message>
        <source>Balance {0}</source>
        <translation>Баланс {0}</translation>
    </message>
    <message>
        <source>Demo balance {0}</source>
        <translation>Баланс демо {0}</translation>
    </message>
    <message>
        <source>It could not be read again:</source>
        <translation>Обновить не удалось:</translation>
    </message>
    <message>
        <source>The balance could not be read.</source>
        <translation>Не удалось узнать баланс.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>{0} of {1}, read {2}.</source>
        <translation>{0} из {1}, обновлено {2}.</translation>
    </message>
</context>
<context>
    <name>VariableForm</name>
    <message>
        <source>Insert</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Промпт</translation>
    </message>
</context>
<context>
    <name>WaitWords</name>
    <message numerus="yes">
        <source>{0} min</source>
        <translation>
            <numerusform>{0}&#xa0;мин</numerusform>
            <numerusform>{0}&#xa0;мин</numerusform>
            <numerusform>{0}&#xa0;мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} s</source>
        <translation>
            <numerusform>{0}&#xa0;с</numerusform>
            <numerusform>{0}&#xa0;с</numerusform>
            <numerusform>{0}&#xa0;с</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>minutes and seconds</comment>
        <translation>{0} {1}</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>Change keys</source>
        <translation>Изменить клавиши</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
</context>
<context>
    <name>footnotes</name>
    <message>
        <source>Back to the text</source>
        <translation>Назад к тексту</translation>
    </message>
    <message>
        <source>Footnote {0}</source>
        <translation>Сноска {0}</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>Only links to web pages can be opened.</source>
        <translation>Открывать можно только ссылки на веб-страницы.</translation>
    </message>
    <message>
        <source>This link holds a user name, which can hide where it leads.</source>
        <translation>В этой ссылке есть имя пользователя, а оно может скрыть, куда она ведёт.</translation>
    </message>
    <message>
        <source>This link holds characters that cannot be seen.</source>
        <translation>В этой ссылке есть невидимые символы.</translation>
    </message>
    <message>
        <source>This link is not a valid address.</source>
        <translation>Адрес в этой ссылке недействителен.</translation>
    </message>
    <message>
        <source>This link names no web site.</source>
        <translation>В этой ссылке не указан сайт.</translation>
    </message>
</context>
</TS>
