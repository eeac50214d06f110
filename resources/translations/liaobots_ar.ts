<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Liaobots Desktop</source>
        <translation>حول Liaobots Desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>نسخ معلومات التشخيص</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, made with the packages below. Your chats are kept on this computer only.</source>
        <translation>برنامج حر برخصة MIT، مبني على الحزم أدناه. تُحفظ محادثاتك على هذا الحاسوب فقط.</translation>
    </message>
    <message>
        <source>Open chats folder</source>
        <translation>فتح مجلد المحادثات</translation>
    </message>
    <message>
        <source>Packages and licences</source>
        <translation>الحزم والرخص</translation>
    </message>
    <message>
        <source>The text of the MIT licence cannot be read: {0}.</source>
        <translation>تتعذّر قراءة نص رخصة MIT: {0}.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>الإصدار ⁨{0}⁩</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>ما الجديد</translation>
    </message>
</context>
<context>
    <name>AboutDoor</name>
    <message>
        <source>Copied: versions, settings and sizes; no texts, auth codes or addresses.</source>
        <translation>نُسخت الإصدارات والإعدادات والأحجام؛ بلا نصوص ولا رموز دخول ولا عناوين.</translation>
    </message>
    <message>
        <source>Liaobots Desktop was updated.</source>
        <translation>جرى تحديث Liaobots Desktop.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>ما الجديد</translation>
    </message>
</context>
<context>
    <name>AccessibleTranscript</name>
    <message>
        <source>Code</source>
        <translation>شيفرة</translation>
    </message>
    <message>
        <source>Code, {0}</source>
        <translation>شيفرة، ⁨{0}⁩</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Liaobots Desktop</source>
        <translation>حول Liaobots Desktop</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>الحجم العادي</translation>
    </message>
    <message>
        <source>Add to my dictionary</source>
        <translation>إضافة إلى قاموسي</translation>
    </message>
    <message>
        <source>Always send</source>
        <translation>إرسال دائمًا</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>التطبيق</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Archive</source>
        <comment>view.archive</comment>
        <translation>الأرشيف</translation>
    </message>
    <message>
        <source>Archive chat</source>
        <translation>أرشفة المحادثة</translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation>إرفاق ملفات نصية</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>العودة إلى السؤال</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>غامق</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Chat {0} in the list</source>
        <translation>المحادثة {0} في القائمة</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>اختيار نموذج</translation>
    </message>
    <message>
        <source>Close a dialog</source>
        <translation>إغلاق مربع حوار</translation>
    </message>
    <message>
        <source>Close a quick question</source>
        <translation>إغلاق السؤال السريع</translation>
    </message>
    <message>
        <source>Close the folder</source>
        <translation>طي المجلد</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>كتلة شيفرة</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>الأوامر…</translation>
    </message>
    <message>
        <source>Compare models on the last question</source>
        <translation>مقارنة النماذج على السؤال الأخير</translation>
    </message>
    <message>
        <source>Compare models…</source>
        <translation>مقارنة النماذج…</translation>
    </message>
    <message>
        <source>Compare with another version</source>
        <translation>مقارنة مع إصدار آخر</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>قائمة السياق</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy as HTML</source>
        <translation>نسخ بتنسيق HTML</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>نسخ بتنسيق Markdown</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>نسخ كنص عادي</translation>
    </message>
    <message>
        <source>Copy chat as Markdown</source>
        <translation>نسخ المحادثة بتنسيق Markdown</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>نسخ الشيفرة</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>نسخ معلومات التشخيص</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>نسخ الرسالة</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>نسخ المحدد</translation>
    </message>
    <message>
        <source>Copy selection as plain text</source>
        <translation>نسخ التحديد كنص عادي</translation>
    </message>
    <message>
        <source>Copy the code block</source>
        <translation>نسخ كتلة الشيفرة</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>نسخ الإجابة الأخيرة</translation>
    </message>
    <message>
        <source>Copy the last code block</source>
        <translation>نسخ كتلة الشيفرة الأخيرة</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>السمة الداكنة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete chat for good…</source>
        <translation>حذف المحادثة نهائيًا…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>حذف نهائي…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>التفاصيل…</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Duplicate chat</source>
        <translation>تكرار المحادثة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Edit my last question</source>
        <translation>تحرير سؤالي الأخير</translation>
    </message>
    <message>
        <source>Edit my last question (in an empty field)</source>
        <translation>تحرير سؤالي الأخير، إن لم يُكتب شيء</translation>
    </message>
    <message>
        <source>Export all chats…</source>
        <translation>تصدير كل المحادثات…</translation>
    </message>
    <message>
        <source>Export chat…</source>
        <translation>تصدير المحادثة…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>بحث عن إعداد</translation>
    </message>
    <message>
        <source>Find and go</source>
        <translation>البحث والتنقل</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>بحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>الرسالة الأولى</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>وضع التركيز</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Go to the main window</source>
        <translation>الانتقال إلى النافذة الرئيسية</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>الانتقال إلى السؤال</translation>
    </message>
    <message>
        <source>Ignore until the app closes</source>
        <translation>تجاهل حتى إغلاق التطبيق</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>استيراد محادثات…</translation>
    </message>
    <message>
        <source>In other places</source>
        <translation>في مواضع أخرى</translation>
    </message>
    <message>
        <source>In the list of chats</source>
        <translation>في قائمة المحادثات</translation>
    </message>
    <message>
        <source>In the palette</source>
        <translation>في لوحة الأوامر</translation>
    </message>
    <message>
        <source>In the text of messages</source>
        <translation>في نص الرسائل</translation>
    </message>
    <message>
        <source>Inline code</source>
        <translation>شيفرة ضمن السطر</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>مائل</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>الرسالة الأخيرة</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>السمة الفاتحة</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>List</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>List my questions</source>
        <translation>عرض قائمة أسئلتي</translation>
    </message>
    <message>
        <source>Menu bar, while it is hidden</source>
        <translation>شريط القوائم عندما يكون مخفيًا</translation>
    </message>
    <message>
        <source>Message menu</source>
        <translation>قائمة أوامر الرسالة</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Move chat to the Trash</source>
        <translation>نقل المحادثة إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>Move selected chats to the Trash</source>
        <translation>نقل المحادثات المحددة إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>Move to the Trash</source>
        <translation>نقل إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>Move to the top level</source>
        <translation>نقل إلى المستوى الأعلى</translation>
    </message>
    <message>
        <source>My next question</source>
        <translation>سؤالي التالي</translation>
    </message>
    <message>
        <source>My previous question</source>
        <translation>سؤالي السابق</translation>
    </message>
    <message>
        <source>Name and colour…</source>
        <translation>الاسم واللون…</translation>
    </message>
    <message>
        <source>Narrow the sidebar</source>
        <translation>تضييق الشريط الجانبي</translation>
    </message>
    <message>
        <source>Never send</source>
        <translation>عدم الإرسال أبدًا</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>New folder inside</source>
        <translation>مجلد جديد بداخله</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>وسم جديد…</translation>
    </message>
    <message>
        <source>New temporary chat</source>
        <translation>محادثة مؤقتة جديدة</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>المحادثة التالية</translation>
    </message>
    <message>
        <source>Next difference between two versions</source>
        <translation>الفرق التالي بين إصدارين</translation>
    </message>
    <message>
        <source>Next hit (in the field of Find)</source>
        <translation>النتيجة التالية (في حقل البحث)</translation>
    </message>
    <message>
        <source>Next link, button or message</source>
        <translation>الرابط أو الزر أو الرسالة التالية</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>الرسالة التالية</translation>
    </message>
    <message>
        <source>Next question, then my draft</source>
        <translation>السؤال اللاحق، ثم ما كان يُكتب</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>الإصدار التالي</translation>
    </message>
    <message>
        <source>On a message</source>
        <translation>على رسالة</translation>
    </message>
    <message>
        <source>Only commands</source>
        <translation>الأوامر فقط</translation>
    </message>
    <message>
        <source>Open a quick question in the app</source>
        <translation>فتح السؤال السريع في التطبيق</translation>
    </message>
    <message>
        <source>Open chat in a new window</source>
        <translation>فتح المحادثة في نافذة جديدة</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>فتح في نافذة جديدة</translation>
    </message>
    <message>
        <source>Open it in a new window</source>
        <translation>فتحه في نافذة جديدة</translation>
    </message>
    <message>
        <source>Open or run what is selected</source>
        <translation>الانتقال إلى الوجهة أو تنفيذ الأمر</translation>
    </message>
    <message>
        <source>Open the chat, open or close the folder</source>
        <translation>فتح المحادثة، أو فتح المجلد أو طيه</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Palette: chats, messages, commands</source>
        <translation>لوحة الأوامر: محادثات ورسائل وأوامر</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Pin chat</source>
        <translation>تثبيت المحادثة</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>المحادثة السابقة</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>الفرق السابق</translation>
    </message>
    <message>
        <source>Previous hit (in the field of Find)</source>
        <translation>النتيجة السابقة (في حقل البحث)</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>الرسالة السابقة</translation>
    </message>
    <message>
        <source>Previous question, to ask it again</source>
        <translation>السؤال السابق، لطرحه مجددًا</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>الإصدار السابق</translation>
    </message>
    <message>
        <source>Print chat…</source>
        <translation>طباعة المحادثة…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Prompts (in an empty field)</source>
        <translation>الموجّهات، إن لم يُكتب شيء</translation>
    </message>
    <message>
        <source>Prompts…</source>
        <translation>الموجّهات…</translation>
    </message>
    <message>
        <source>Put the text into the message</source>
        <translation>وضع النص في الرسالة</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>سؤال سريع</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Quote in the composer</source>
        <translation>اقتباس في مربع الكتابة</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh the balance</source>
        <translation>تحديث الرصيد</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>إعادة التوليد</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>إعادة توليد الإجابة الأخيرة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة المرفق</translation>
    </message>
    <message>
        <source>Remove a prompt from the list</source>
        <translation>إزالة موجّه من القائمة</translation>
    </message>
    <message>
        <source>Remove an attached text</source>
        <translation>إزالة نص مرفق</translation>
    </message>
    <message>
        <source>Remove from my dictionary</source>
        <translation>إزالة من قاموسي</translation>
    </message>
    <message>
        <source>Remove the folder</source>
        <translation>إزالة المجلد</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>إزالة الوسم</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation>إعادة تسمية المحادثة</translation>
    </message>
    <message>
        <source>Rename the folder</source>
        <translation>إعادة تسمية المجلد</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Restore chat</source>
        <translation>استعادة المحادثة</translation>
    </message>
    <message>
        <source>Restore chats from a backup…</source>
        <translation>استعادة محادثات من نسخة احتياطية…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>حفظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>Save chat as PDF…</source>
        <translation>حفظ المحادثة بصيغة PDF…</translation>
    </message>
    <message>
        <source>Save the code block</source>
        <translation>حفظ كتلة الشيفرة</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>بحث في كل المحادثات</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Send if it fits</source>
        <translation>إرسال إن اتسع السياق</translation>
    </message>
    <message>
        <source>Services and models…</source>
        <translation>الخدمات والنماذج…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Show or hide the menu bar</source>
        <translation>إظهار شريط القوائم أو إخفاؤه</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>إظهار الشريط الجانبي أو إخفاؤه</translation>
    </message>
    <message>
        <source>Show request…</source>
        <translation>عرض الطلب…</translation>
    </message>
    <message>
        <source>Show the Trash</source>
        <translation>عرض سلة المحذوفات</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>عرض الأرشيف</translation>
    </message>
    <message>
        <source>Show the auth code (hold)</source>
        <translation>إظهار رمز الدخول ما دام الضغط مستمرًا</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>الإحصائيات…</translation>
    </message>
    <message>
        <source>Stop the answer, or close what is open</source>
        <translation>إيقاف الإجابة، أو إغلاق المفتوح</translation>
    </message>
    <message>
        <source>System prompt…</source>
        <translation>موجّه النظام…</translation>
    </message>
    <message>
        <source>System theme</source>
        <translation>سمة النظام</translation>
    </message>
    <message>
        <source>Text cursor on or off</source>
        <translation>تفعيل مؤشر التنقل في النص أو إيقافه</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>سلة المحذوفات</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>إخراج من الأرشيف</translation>
    </message>
    <message>
        <source>Unarchive chat</source>
        <translation>إخراج المحادثة من الأرشيف</translation>
    </message>
    <message>
        <source>Undo in the list of models</source>
        <translation>تراجع في قائمة النماذج</translation>
    </message>
    <message>
        <source>Undo in the list of prompts</source>
        <translation>تراجع في قائمة الموجّهات</translation>
    </message>
    <message>
        <source>Undo the last delete or move</source>
        <translation>التراجع عن آخر حذف أو نقل</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Unpin chat</source>
        <translation>إلغاء تثبيت المحادثة</translation>
    </message>
    <message>
        <source>Usage…</source>
        <translation>الاستخدام…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>ما الجديد</translation>
    </message>
    <message>
        <source>While you write a question</source>
        <translation>أثناء كتابة السؤال</translation>
    </message>
    <message>
        <source>Widen the sidebar</source>
        <translation>توسيع الشريط الجانبي</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Answer complete.</source>
        <translation>اكتملت الإجابة.</translation>
    </message>
    <message numerus="yes">
        <source>Code block, %n lines.</source>
        <translation>
            <numerusform>كتلة شيفرة فارغة.</numerusform>
            <numerusform>كتلة شيفرة، سطر واحد.</numerusform>
            <numerusform>كتلة شيفرة، سطران.</numerusform>
            <numerusform>كتلة شيفرة، %Ln أسطر.</numerusform>
            <numerusform>كتلة شيفرة، %Ln سطرًا.</numerusform>
            <numerusform>كتلة شيفرة، %Ln سطر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach text files</source>
        <translation>إرفاق ملفات نصية</translation>
    </message>
    <message numerus="yes">
        <source>No more than {0} texts can go along with one question.</source>
        <translation>
            <numerusform>لا يمكن إرفاق أي نص بالسؤال.</numerusform>
            <numerusform>لا يمكن إرفاق أكثر من نص واحد بالسؤال.</numerusform>
            <numerusform>لا يمكن إرفاق أكثر من نصين بالسؤال.</numerusform>
            <numerusform>لا يمكن إرفاق أكثر من {0} نصوص بالسؤال الواحد.</numerusform>
            <numerusform>لا يمكن إرفاق أكثر من {0} نصًا بالسؤال الواحد.</numerusform>
            <numerusform>لا يمكن إرفاق أكثر من {0} نص بالسؤال الواحد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text {0}.txt</source>
        <translation>نص ملصق {0}.txt</translation>
    </message>
    <message numerus="yes">
        <source>{0} files</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>{0} ملفات</numerusform>
            <numerusform>{0} ملفًا</numerusform>
            <numerusform>{0} ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} more were not attached.</source>
        <translation>
            <numerusform>لم يبق ما يُرفق.</numerusform>
            <numerusform>ملف واحد آخر لم يُرفق.</numerusform>
            <numerusform>ملفان آخران لم يُرفقا.</numerusform>
            <numerusform>{0} ملفات أخرى لم تُرفق.</numerusform>
            <numerusform>{0} ملفًا آخر لم تُرفق.</numerusform>
            <numerusform>{0} ملف آخر لم تُرفق.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” is not UTF-8. It was read as {1}: check that it looks right.</source>
        <translation>الملف «⁨{0}⁩» ليس بترميز UTF-8 وقُرئ على أنه ⁨{1}⁩؛ تحقق من صحته.</translation>
    </message>
</context>
<context>
    <name>AttachingDoor</name>
    <message>
        <source>Pictures cannot be sent: the service reads text only.</source>
        <translation>لا يمكن إرسال صورة: الخدمة لا تقرأ إلا النصوص.</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>لا يمكن قراءتها</translation>
    </message>
    <message>
        <source>chats: {0} · messages: {1}</source>
        <translation>المحادثات: {0} · الرسائل: {1}</translation>
    </message>
</context>
<context>
    <name>ChatController</name>
    <message numerus="yes">
        <source>A text of {0} characters fits into no message; it was not pasted.</source>
        <translation>
            <numerusform>النص فارغ ولم يُلصق.</numerusform>
            <numerusform>النص المكوّن من حرف واحد لا تتسع له أي رسالة؛ لم يُلصق.</numerusform>
            <numerusform>النص المكوّن من حرفين لا تتسع له أي رسالة؛ لم يُلصق.</numerusform>
            <numerusform>النص المكوّن من {0} أحرف لا تتسع له أي رسالة؛ لم يُلصق.</numerusform>
            <numerusform>النص المكوّن من {0} حرفًا لا تتسع له أي رسالة؛ لم يُلصق.</numerusform>
            <numerusform>النص المكوّن من {0} حرف لا تتسع له أي رسالة؛ لم يُلصق.</numerusform>
        </translation>
    </message>
    <message>
        <source>These messages were deleted for good, so they cannot be brought back.</source>
        <translation>حُذفت هذه الرسائل نهائيًا، فلا يمكن استعادتها.</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Move to</source>
        <translation>نقل إلى</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>بلا مجلد</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>This chat cannot be read</source>
        <translation>تتعذّر قراءة هذه المحادثة</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0} (نسخة)</translation>
    </message>
</context>
<context>
    <name>ChatNotices</name>
    <message>
        <source>An answer is being written in this chat. Stop it, or wait until it is complete.</source>
        <translation>تُكتب الآن إجابة في هذه المحادثة. أوقفها أو انتظر نهايتها.</translation>
    </message>
    <message>
        <source>Another program is using the chats. What you asked for will be done as soon as it has finished.</source>
        <translation>برنامج آخر يستخدم المحادثات. سيُنفَّذ ما طلبته حالما يتركها.</translation>
    </message>
    <message>
        <source>Another program is using the chats. What you did will be saved as soon as it has finished.</source>
        <translation>برنامج آخر يستخدم المحادثات. سيُحفظ ما فعلته حالما يتركها.</translation>
    </message>
    <message>
        <source>The last answer could not be saved yet, so nothing new can be asked in this chat. Free some disk space; saving is tried again every two seconds.</source>
        <translation>تعذّر حفظ الإجابة الأخيرة حتى الآن، لذا لا يُطرح سؤال جديد في هذه المحادثة. أفسح مكانًا على القرص؛ تُعاد المحاولة كل ثانيتين.</translation>
    </message>
    <message>
        <source>The service&apos;s address could not be reached, so {0} answered instead.</source>
        <translation>تعذّر الوصول إلى عنوان الخدمة، فأجاب ⁨{0}⁩ بدلًا منه.</translation>
    </message>
    <message>
        <source>This service no longer has the model “{0}”: {1} answers.</source>
        <translation>لم يعد النموذج «⁨{0}⁩» من نماذج هذه الخدمة: سيجيب ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>This was deleted before it could be asked, so nothing was sent.</source>
        <translation>حُذف هذا قبل أن يُسأل عنه، فلم يُرسل شيء.</translation>
    </message>
</context>
<context>
    <name>ChatPaper</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing the chat…</source>
        <translation>تجري طباعة المحادثة…</translation>
    </message>
    <message>
        <source>Save the chat as PDF</source>
        <translation>حفظ المحادثة بصيغة PDF</translation>
    </message>
    <message>
        <source>Saving the chat as PDF…</source>
        <translation>يجري حفظ المحادثة بصيغة PDF…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>عرض في المجلد</translation>
    </message>
    <message>
        <source>The PDF could not be saved as {0}: {1}. Your chat is safe.</source>
        <translation>تعذّر حفظ ملف PDF باسم ⁨{0}⁩: ⁨{1}⁩. محادثتك بأمان.</translation>
    </message>
    <message>
        <source>The chat could not be printed. Check the printer.</source>
        <translation>تعذّرت طباعة المحادثة. تحقق من الطابعة.</translation>
    </message>
    <message>
        <source>The chat was saved as {0}.</source>
        <translation>حُفظت المحادثة باسم ⁨{0}⁩.</translation>
    </message>
</context>
<context>
    <name>ChatTitle</name>
    <message>
        <source>New title of the chat</source>
        <translation>العنوان الجديد للمحادثة</translation>
    </message>
    <message>
        <source>Title of the chat: {0}</source>
        <translation>عنوان المحادثة: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Attached. Delete removes it</source>
        <translation>مرفق. اضغط Delete لإزالته</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>إزالة (Delete)</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>إزالة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Too long to be put into the message</source>
        <translation>أطول من أن يوضع في الرسالة</translation>
    </message>
    <message>
        <source>read as {0}</source>
        <translation>قُرئ على أنه ⁨{0}⁩</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>{0} رموز</numerusform>
            <numerusform>{0} رمزًا</numerusform>
            <numerusform>{0} رمز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≤ {0} tokens</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>حتى رمز واحد</numerusform>
            <numerusform>حتى رمزين</numerusform>
            <numerusform>حتى {0} رموز</numerusform>
            <numerusform>حتى {0} رمزًا</numerusform>
            <numerusform>حتى {0} رمز</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>آخر 90 يومًا</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>السنة الأخيرة</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>الرموز</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>It finishes its answers there and opens again at once. You are asked only once and can change this in the settings.</source>
        <translation>هناك يواصل التطبيق الإجابات ويعود فورًا. لن تُسأل إلا هذه المرة؛ وتجد ذلك في الإعدادات أيضًا.</translation>
    </message>
    <message>
        <source>Keep Liaobots Desktop in the tray?</source>
        <translation>هل تريد إبقاء Liaobots Desktop في علبة النظام؟</translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation>إبقاء في علبة النظام</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>CodeLine</name>
    <message>
        <source>Hold to show the code (or hold F8)</source>
        <translation>اضغط مطولًا لإظهار الرمز (أو على F8)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Show the code while this is held</source>
        <translation>إظهار الرمز ما دام الضغط مستمرًا</translation>
    </message>
</context>
<context>
    <name>CodeSaver</name>
    <message>
        <source>Save code as</source>
        <translation>حفظ الشيفرة باسم</translation>
    </message>
    <message>
        <source>The code could not be saved to {0} ({1}). Choose another place.</source>
        <translation>لم تُحفظ الشيفرة في ⁨{0}⁩ (⁨{1}⁩). اختر مكانًا آخر لها.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Last used commands</source>
        <translation>الأوامر المستخدمة مؤخرًا</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Both versions are the same.</source>
        <translation>الإصداران متطابقان.</translation>
    </message>
    <message>
        <source>Both versions in one</source>
        <translation>الإصداران في نص واحد</translation>
    </message>
    <message>
        <source>Change {0} of {1}</source>
        <translation>التغيير {0} من {1}</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>مقارنة الإصدارات</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>الإصدار الجديد</translation>
    </message>
    <message>
        <source>Old version</source>
        <translation>الإصدار القديم</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>ComparisonFoot</name>
    <message numerus="yes">
        <source>%n characters added</source>
        <translation>
            <numerusform>لم تُضف أحرف</numerusform>
            <numerusform>تمت إضافة حرف واحد</numerusform>
            <numerusform>تمت إضافة حرفين</numerusform>
            <numerusform>تمت إضافة %Ln أحرف</numerusform>
            <numerusform>تمت إضافة %Ln حرفًا</numerusform>
            <numerusform>تمت إضافة %Ln حرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters removed</source>
        <translation>
            <numerusform>لم تُحذف أحرف</numerusform>
            <numerusform>حُذف حرف واحد</numerusform>
            <numerusform>حُذف حرفان</numerusform>
            <numerusform>حُذفت %Ln أحرف</numerusform>
            <numerusform>حُذف %Ln حرفًا</numerusform>
            <numerusform>حُذف %Ln حرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words added</source>
        <translation>
            <numerusform>لم تُضف كلمات</numerusform>
            <numerusform>تمت إضافة كلمة واحدة</numerusform>
            <numerusform>تمت إضافة كلمتين</numerusform>
            <numerusform>تمت إضافة %Ln كلمات</numerusform>
            <numerusform>تمت إضافة %Ln كلمة</numerusform>
            <numerusform>تمت إضافة %Ln كلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words removed</source>
        <translation>
            <numerusform>لم تُحذف كلمات</numerusform>
            <numerusform>حُذفت كلمة واحدة</numerusform>
            <numerusform>حُذفت كلمتان</numerusform>
            <numerusform>حُذفت %Ln كلمات</numerusform>
            <numerusform>حُذفت %Ln كلمة</numerusform>
            <numerusform>حُذفت %Ln كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>المقارنة جارية</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>تجري المقارنة…</translation>
    </message>
</context>
<context>
    <name>ComparisonHead</name>
    <message>
        <source>Compare with a newer version</source>
        <translation>مقارنة مع إصدار أحدث</translation>
    </message>
    <message>
        <source>Compare with an older version</source>
        <translation>مقارنة مع إصدار أقدم</translation>
    </message>
    <message>
        <source>From version {0} to version {1}</source>
        <translation>من الإصدار {0} إلى الإصدار {1}</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>التغيير التالي</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>التغيير السابق</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Version {0} → version {1}</source>
        <translation>الإصدار {0} ← الإصدار {1}</translation>
    </message>
</context>
<context>
    <name>ComparisonWorker</name>
    <message>
        <source>The versions could not be compared.</source>
        <translation>تعذّرت مقارنة الإصدارات.</translation>
    </message>
    <message>
        <source>This message no longer exists.</source>
        <translation>لم تعد هذه الرسالة موجودة.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>+ Attach</source>
        <translation>+ إرفاق</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
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
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Message {0}</source>
        <translation>رسالة إلى ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Message {0} · Enter queues it</source>
        <translation>رسالة إلى ⁨{0}⁩ · Enter للإضافة إلى قائمة الانتظار</translation>
    </message>
    <message>
        <source>Message {0} · Enter sends, Shift+Enter starts a new line</source>
        <translation>رسالة إلى ⁨{0}⁩ · Enter للإرسال، Shift+Enter لسطر جديد</translation>
    </message>
    <message>
        <source>Message {0} · {1} queues it</source>
        <translation>رسالة إلى ⁨{0}⁩ · ⁨{1}⁩ للإضافة إلى قائمة الانتظار</translation>
    </message>
    <message>
        <source>Message {0} · {1} sends, Enter starts a new line</source>
        <translation>رسالة إلى ⁨{0}⁩ · ⁨{1}⁩ للإرسال، Enter لسطر جديد</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>سؤالك</translation>
    </message>
</context>
<context>
    <name>Composing</name>
    <message>
        <source>it has more than {0} MB, and no model reads that. Attach the part that matters.</source>
        <translation>حجمه أكبر من {0} ميغابايت، ولا نموذج يقرأ هذا القدر. أرفق الجزء المهم.</translation>
    </message>
    <message>
        <source>it is a PDF, not text. Copy its text and paste that.</source>
        <translation>هو ملف PDF وليس نصًا. انسخ النص منه والصقه.</translation>
    </message>
    <message>
        <source>it is a folder. Attach the files that are in it.</source>
        <translation>هو مجلد. أرفق الملفات التي فيه.</translation>
    </message>
    <message>
        <source>it is a picture, and the service reads text only.</source>
        <translation>هو صورة، والخدمة لا تقرأ إلا النصوص.</translation>
    </message>
    <message>
        <source>it is a pipe or a device, not a file.</source>
        <translation>هو قناة (pipe) أو جهاز وليس ملفًا.</translation>
    </message>
    <message>
        <source>it is an archive or an office document, not text. Copy its text and paste that.</source>
        <translation>هو أرشيف أو مستند مكتبي وليس نصًا. انسخ النص منه والصقه.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>هو فارغ.</translation>
    </message>
    <message>
        <source>it is not text, and the service reads nothing else.</source>
        <translation>ليس نصًا، والخدمة لا تقرأ غير النصوص.</translation>
    </message>
    <message>
        <source>“{0}” was not attached: {1}</source>
        <translation>لم يُرفق «⁨{0}⁩»: {1}</translation>
    </message>
</context>
<context>
    <name>ConnectionPane</name>
    <message>
        <source>Address of the proxy</source>
        <translation>عنوان الوكيل</translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Answer (s)</source>
        <translation>الإجابة (ث)</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>الشهادات (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Choose a file of certificates</source>
        <translation>اختيار ملف شهادات</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Connecting (s)</source>
        <translation>الاتصال (ث)</translation>
    </message>
    <message>
        <source>File of certificates</source>
        <translation>ملف الشهادات</translation>
    </message>
    <message>
        <source>From 0.1 to {0}.</source>
        <translation>من 0.1 إلى {0} فقط.</translation>
    </message>
    <message>
        <source>None (direct)</source>
        <translation>بلا وكيل، مباشرة</translation>
    </message>
    <message>
        <source>Other addresses, tried when this one cannot be reached</source>
        <translation>عناوين أخرى، تُجرَّب عند تعذّر الوصول إلى هذا العنوان</translation>
    </message>
    <message>
        <source>Own certificates (PEM file)</source>
        <translation>شهادات خاصة (ملف PEM)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>Silence (s)</source>
        <translation>الصمت (ث)</translation>
    </message>
    <message>
        <source>The demo is on this computer: there is nothing to set.</source>
        <translation>العرض التجريبي على هذا الحاسوب: لا شيء لضبطه.</translation>
    </message>
    <message>
        <source>The proxy in profiles.json is not understood, so nothing is sent to this service. Choose how to reach it.</source>
        <translation>إعداد الوكيل في profiles.json غير مفهوم، لذا لا يُرسل شيء إلى هذه الخدمة. اختر طريقة الوصول إليها.</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>شهادات النظام</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>الملف غير موجود.</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>هذا الوكيل</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
</context>
<context>
    <name>ContestChoice</name>
    <message>
        <source>Asks {0}. Each answer becomes a version that stays in the chat.</source>
        <translation>سيُسأل {0}. تصبح كل إجابة إصدارًا يبقى في المحادثة.</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>العودة إلى المحادثة</translation>
    </message>
    <message>
        <source>Choose two to four models.</source>
        <translation>اختر من نموذجين إلى أربعة نماذج.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>مقارنة النماذج</translation>
    </message>
    <message>
        <source>Shows the answers that are there. Nothing is asked.</source>
        <translation>تُعرض الإجابات الموجودة، ولا يُطرح أي سؤال.</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>{0} (has answered)</source>
        <translation>‏{0} (أجاب)</translation>
    </message>
</context>
<context>
    <name>ContestColumn</name>
    <message>
        <source>Answer of {0}</source>
        <translation>إجابة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Cut at the limit</source>
        <translation>توقّف عند حد الطول</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>انقطعت</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا إجابة</translation>
    </message>
    <message>
        <source>No data for {0} s</source>
        <translation>لا بيانات منذ {0} ث</translation>
    </message>
    <message>
        <source>Probably complete</source>
        <translation>مكتملة على الأرجح</translation>
    </message>
    <message>
        <source>Rest withheld</source>
        <translation>حُجب الباقي</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop {0}</source>
        <translation>إيقاف ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>تم الإيقاف</translation>
    </message>
    <message>
        <source>The chat continues with this answer and its model</source>
        <translation>تستمر المحادثة بهذه الإجابة ونموذجها</translation>
    </message>
    <message>
        <source>Use the answer of {0}</source>
        <translation>اعتماد إجابة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Use this answer</source>
        <translation>اعتماد هذه الإجابة</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>في الانتظار…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>تُكتب…</translation>
    </message>
    <message>
        <source>first text {0} s</source>
        <translation>أول نص بعد {0} ث</translation>
    </message>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>لا أحرف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>{0} أحرف</numerusform>
            <numerusform>{0} حرفًا</numerusform>
            <numerusform>{0} حرف</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} s in all</source>
        <translation>الإجمالي {0} ث</translation>
    </message>
    <message>
        <source>{0} s so far</source>
        <translation>حتى الآن {0} ث</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>{0} رموز</numerusform>
            <numerusform>{0} رمزًا</numerusform>
            <numerusform>{0} رمز</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContestDoor</name>
    <message>
        <source>This message no longer exists.</source>
        <translation>لم تعد هذه الرسالة موجودة.</translation>
    </message>
    <message>
        <source>Write a question first: then several models answer it side by side.</source>
        <translation>اكتب سؤالًا أولًا: عندها تجيب عنه عدة نماذج جنبًا إلى جنب.</translation>
    </message>
</context>
<context>
    <name>ContestView</name>
    <message>
        <source>Back to the chat</source>
        <translation>العودة إلى المحادثة</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>إيقاف الكل</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>السؤال</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message numerus="yes">
        <source>%n earlier messages: {0}</source>
        <translation>
            <numerusform>لا رسائل سابقة: {0}</numerusform>
            <numerusform>رسالة سابقة واحدة: {0}</numerusform>
            <numerusform>رسالتان سابقتان: {0}</numerusform>
            <numerusform>%Ln رسائل سابقة: {0}</numerusform>
            <numerusform>%Ln رسالة سابقة: {0}</numerusform>
            <numerusform>%Ln رسالة سابقة: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>لا رسائل</numerusform>
            <numerusform>رسالة واحدة</numerusform>
            <numerusform>رسالتان</numerusform>
            <numerusform>%Ln رسائل</numerusform>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>%Ln رسالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages above are not sent</source>
        <translation>
            <numerusform>تُرسل كل الرسائل أعلاه</numerusform>
            <numerusform>رسالة واحدة أعلاه لا تُرسل</numerusform>
            <numerusform>رسالتان أعلاه لا تُرسلان</numerusform>
            <numerusform>%Ln رسائل أعلاه لا تُرسل</numerusform>
            <numerusform>%Ln رسالة أعلاه لا تُرسل</numerusform>
            <numerusform>%Ln رسالة أعلاه لا تُرسل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages above are not sent: they no longer fit into {0} tokens</source>
        <translation>
            <numerusform>تُرسل كل الرسائل أعلاه، ضمن {0} رمز</numerusform>
            <numerusform>رسالة واحدة أعلاه لا تُرسل: لم يعد حد {0} رمز يتسع لها</numerusform>
            <numerusform>رسالتان أعلاه لا تُرسلان: لم يعد حد {0} رمز يتسع لهما</numerusform>
            <numerusform>%Ln رسائل أعلاه لا تُرسل: لم يعد حد {0} رمز يتسع لها</numerusform>
            <numerusform>%Ln رسالة أعلاه لا تُرسل: لم يعد حد {0} رمز يتسع لها</numerusform>
            <numerusform>%Ln رسالة أعلاه لا تُرسل: لم يعد حد {0} رمز يتسع لها</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting tokens…</source>
        <translation>يجري عدّ الرموز…</translation>
    </message>
    <message>
        <source>Message limit is {0} characters. This one has {1}.</source>
        <translation>حد الرسالة {0} من الأحرف، وفي هذه {1} منها.</translation>
    </message>
    <message>
        <source>System prompt: {0}</source>
        <translation>موجّه النظام: {0}</translation>
    </message>
    <message numerus="yes">
        <source>The messages that are always sent leave no room for this question: together they have {used} tokens, and {model} reads {room}. Shorten it, send one of those messages only if it fits, or ask a model that reads more.</source>
        <translation>
            <numerusform>لا تترك الرسائل التي تُرسل دائمًا مكانًا لهذا السؤال: مجموعها لا رموز، ويقرأ ⁨{model}⁩ حتى {room} منها. اختصر السؤال، أو دع إحدى تلك الرسائل تُرسل عند الاتساع فقط، أو اسأل نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>لا تترك الرسائل التي تُرسل دائمًا مكانًا لهذا السؤال: مجموعها رمز واحد، ويقرأ ⁨{model}⁩ حتى {room} منها. اختصر السؤال، أو دع إحدى تلك الرسائل تُرسل عند الاتساع فقط، أو اسأل نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>لا تترك الرسائل التي تُرسل دائمًا مكانًا لهذا السؤال: مجموعها رمزان، ويقرأ ⁨{model}⁩ حتى {room} منها. اختصر السؤال، أو دع إحدى تلك الرسائل تُرسل عند الاتساع فقط، أو اسأل نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>لا تترك الرسائل التي تُرسل دائمًا مكانًا لهذا السؤال: مجموعها {used} رموز، ويقرأ ⁨{model}⁩ حتى {room} منها. اختصر السؤال، أو دع إحدى تلك الرسائل تُرسل عند الاتساع فقط، أو اسأل نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>لا تترك الرسائل التي تُرسل دائمًا مكانًا لهذا السؤال: مجموعها {used} رمزًا، ويقرأ ⁨{model}⁩ حتى {room} منها. اختصر السؤال، أو دع إحدى تلك الرسائل تُرسل عند الاتساع فقط، أو اسأل نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>لا تترك الرسائل التي تُرسل دائمًا مكانًا لهذا السؤال: مجموعها {used} رمز، ويقرأ ⁨{model}⁩ حتى {room} منها. اختصر السؤال، أو دع إحدى تلك الرسائل تُرسل عند الاتساع فقط، أو اسأل نموذجًا يقرأ أكثر.</numerusform>
        </translation>
    </message>
    <message>
        <source>The system prompt alone is more than the model reads.</source>
        <translation>موجّه النظام وحده أكثر مما يقرؤه النموذج.</translation>
    </message>
    <message numerus="yes">
        <source>The system prompt of this chat has {used} tokens, but {model} reads {room}. Shorten the system prompt, or choose a model that reads more.</source>
        <translation>
            <numerusform>في موجّه النظام لهذه المحادثة لا رموز، لكن ⁨{model}⁩ يقرأ حتى {room} منها. اختصر موجّه النظام، أو اختر نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>في موجّه النظام لهذه المحادثة رمز واحد، لكن ⁨{model}⁩ يقرأ حتى {room} منها. اختصر موجّه النظام، أو اختر نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>في موجّه النظام لهذه المحادثة رمزان، لكن ⁨{model}⁩ يقرأ حتى {room} منها. اختصر موجّه النظام، أو اختر نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>في موجّه النظام لهذه المحادثة {used} رموز، لكن ⁨{model}⁩ يقرأ حتى {room} منها. اختصر موجّه النظام، أو اختر نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>في موجّه النظام لهذه المحادثة {used} رمزًا، لكن ⁨{model}⁩ يقرأ حتى {room} منها. اختصر موجّه النظام، أو اختر نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>في موجّه النظام لهذه المحادثة {used} رمز، لكن ⁨{model}⁩ يقرأ حتى {room} منها. اختصر موجّه النظام، أو اختر نموذجًا يقرأ أكثر.</numerusform>
        </translation>
    </message>
    <message>
        <source>This fits for sure, so it is measured in bytes: there are never more tokens.</source>
        <translation>يتسع السياق لهذا بالتأكيد، لذا يُقاس بالبايتات: عدد الرموز لا يتجاوزها أبدًا.</translation>
    </message>
    <message>
        <source>This question does not fit, so it cannot be sent.</source>
        <translation>لا يتسع السياق لهذا السؤال، فلا يمكن إرساله.</translation>
    </message>
    <message numerus="yes">
        <source>This question does not fit: with the system prompt it has {used} tokens, and {model} reads {room}. Shorten it, attach less, or ask a model that reads more.</source>
        <translation>
            <numerusform>لا يتسع السياق لهذا السؤال: فيه مع موجّه النظام لا رموز، ويقرأ ⁨{model}⁩ حتى {room} منها. اختصره، أو قلل المرفقات، أو اسأل نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>لا يتسع السياق لهذا السؤال: فيه مع موجّه النظام رمز واحد، ويقرأ ⁨{model}⁩ حتى {room} منها. اختصره، أو قلل المرفقات، أو اسأل نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>لا يتسع السياق لهذا السؤال: فيه مع موجّه النظام رمزان، ويقرأ ⁨{model}⁩ حتى {room} منها. اختصره، أو قلل المرفقات، أو اسأل نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>لا يتسع السياق لهذا السؤال: فيه مع موجّه النظام {used} رموز، ويقرأ ⁨{model}⁩ حتى {room} منها. اختصره، أو قلل المرفقات، أو اسأل نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>لا يتسع السياق لهذا السؤال: فيه مع موجّه النظام {used} رمزًا، ويقرأ ⁨{model}⁩ حتى {room} منها. اختصره، أو قلل المرفقات، أو اسأل نموذجًا يقرأ أكثر.</numerusform>
            <numerusform>لا يتسع السياق لهذا السؤال: فيه مع موجّه النظام {used} رمز، ويقرأ ⁨{model}⁩ حتى {room} منها. اختصره، أو قلل المرفقات، أو اسأل نموذجًا يقرأ أكثر.</numerusform>
        </translation>
    </message>
    <message>
        <source>This question: {0}</source>
        <translation>هذا السؤال: {0}</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>طويلة جدًا</translation>
    </message>
    <message>
        <source>What is always sent leaves no room for this question, so it cannot be sent.</source>
        <translation>ما يُرسل دائمًا لا يترك مكانًا لهذا السؤال، فلا يمكن إرساله.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>{0} of {1} characters</source>
        <translation>{0} من {1} حرف</translation>
    </message>
    <message>
        <source>{0} of {1} tokens</source>
        <translation>{0} من {1} رمز</translation>
    </message>
    <message>
        <source>{0} reads {1} tokens; {2} of them are kept for the answer.</source>
        <translation>يقرأ ⁨{0}⁩ حتى {1} رمز؛ منها {2} محجوزة للإجابة.</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>{0} رموز</numerusform>
            <numerusform>{0} رمزًا</numerusform>
            <numerusform>{0} رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>≤ {0}</source>
        <translation>حتى {0}</translation>
    </message>
    <message>
        <source>≤ {0} of {1}</source>
        <translation>حتى {0} من {1}</translation>
    </message>
    <message>
        <source>≤ {0} of {1} tokens</source>
        <translation>حتى {0} من {1} رمز</translation>
    </message>
    <message numerus="yes">
        <source>≤ {0} tokens</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>حتى رمز واحد</numerusform>
            <numerusform>حتى رمزين</numerusform>
            <numerusform>حتى {0} رموز</numerusform>
            <numerusform>حتى {0} رمزًا</numerusform>
            <numerusform>حتى {0} رمز</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Context: {0}</source>
        <translation>السياق: {0}</translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>New name of the folder</source>
        <translation>الاسم الجديد للمجلد</translation>
    </message>
    <message>
        <source>New title of the chat</source>
        <translation>العنوان الجديد للمحادثة</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Open in another window</source>
        <translation>مفتوحة في نافذة أخرى</translation>
    </message>
    <message>
        <source>being answered</source>
        <translation>تجري الإجابة</translation>
    </message>
    <message>
        <source>open in another window</source>
        <translation>مفتوحة في نافذة أخرى</translation>
    </message>
    <message>
        <source>tag {0}</source>
        <translation>الوسم {0}</translation>
    </message>
    <message>
        <source>unread answer</source>
        <translation>إجابة غير مقروءة</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Counting…</source>
        <translation>يجري العدّ…</translation>
    </message>
</context>
<context>
    <name>CsvSaving</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>ملفات CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the statistics as</source>
        <translation>حفظ الإحصائيات باسم</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>حُفظت باسم ⁨{0}⁩.</translation>
    </message>
</context>
<context>
    <name>DataSize</name>
    <message>
        <source>{0} GB</source>
        <translation>{0} غيغابايت</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} ميغابايت</translation>
    </message>
    <message numerus="yes">
        <source>{0} bytes</source>
        <translation>
            <numerusform>لا بايتات</numerusform>
            <numerusform>بايت واحد</numerusform>
            <numerusform>بايتان</numerusform>
            <numerusform>{0} بايتات</numerusform>
            <numerusform>{0} بايتًا</numerusform>
            <numerusform>{0} بايت</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0} كيلوبايت</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>The file of your chats is damaged and was moved aside. What can be read of it is being brought back here.</source>
        <translation>ملف محادثاتك تالف ونُقل جانبًا. يُستعاد هنا كل ما يمكن قراءته منه.</translation>
    </message>
</context>
<context>
    <name>DictionaryBox</name>
    <message>
        <source>Follow the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>Discarding</name>
    <message>
        <source>Discard</source>
        <translation>التخلي عنه</translation>
    </message>
    <message>
        <source>Discard what you wrote?</source>
        <translation>هل تريد التخلي عما كتبته؟</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>متابعة الكتابة</translation>
    </message>
    <message>
        <source>It was not saved, so it cannot be brought back.</source>
        <translation>لم يُحفظ بعد، فلا يمكن استعادته.</translation>
    </message>
</context>
<context>
    <name>DropPlate</name>
    <message>
        <source>Chats that are here already stay as they are.</source>
        <translation>المحادثات الموجودة هنا تبقى كما هي.</translation>
    </message>
    <message>
        <source>Drop to add it to your question</source>
        <translation>أفلت لإضافته إلى سؤالك</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>أفلت للإرفاق</translation>
    </message>
    <message>
        <source>Drop to import the chats</source>
        <translation>أفلت لاستيراد المحادثات</translation>
    </message>
    <message>
        <source>The service reads text only.</source>
        <translation>الخدمة لا تقرأ إلا النصوص.</translation>
    </message>
    <message>
        <source>The texts go along with your next question.</source>
        <translation>ستُرسل النصوص مع سؤالك التالي.</translation>
    </message>
    <message>
        <source>This cannot be attached</source>
        <translation>لا يمكن إرفاق هذا</translation>
    </message>
    <message>
        <source>You can change it before you send it.</source>
        <translation>يمكنك تعديله قبل إرساله.</translation>
    </message>
</context>
<context>
    <name>EarlyBox</name>
    <message>
        <source>Liaobots Desktop cannot start</source>
        <translation>تعذر بدء تشغيل Liaobots Desktop</translation>
    </message>
</context>
<context>
    <name>EditingStrip</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Editing a message</source>
        <translation>تحرير رسالة</translation>
    </message>
    <message>
        <source>Editing a message — Esc cancels</source>
        <translation>تحرير رسالة — Esc للإلغاء</translation>
    </message>
</context>
<context>
    <name>EmptyChat</name>
    <message>
        <source>Compare three languages in a table</source>
        <translation>قارن ثلاث لغات في جدول</translation>
    </message>
    <message>
        <source>Explain how streaming works, with code</source>
        <translation>اشرح كيف يعمل البث المتدفق، مع شيفرة</translation>
    </message>
    <message>
        <source>Plan a week in a new city</source>
        <translation>خطط لأسبوع في مدينة جديدة</translation>
    </message>
    <message>
        <source>The demo answers: nothing leaves this computer.</source>
        <translation>يجيب العرض التجريبي: لا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Up to {0} characters in one message; remembers {1} tokens of a chat.</source>
        <translation>حتى {0} حرف في الرسالة الواحدة؛ يتذكر {1} رمز من المحادثة.</translation>
    </message>
    <message>
        <source>Write a polite letter to my landlord</source>
        <translation>اكتب رسالة مهذبة إلى مالك مسكني</translation>
    </message>
</context>
<context>
    <name>EmptyHint</name>
    <message>
        <source>No chat has this tag.</source>
        <translation>لا محادثة تحمل هذا الوسم.</translation>
    </message>
    <message>
        <source>Reading your chats…</source>
        <translation>تجري قراءة محادثاتك…</translation>
    </message>
    <message>
        <source>The Trash is empty. Chats stay in it for 30 days.</source>
        <translation>سلة المحذوفات فارغة. تبقى المحادثات فيها 30 يومًا.</translation>
    </message>
    <message>
        <source>The archive is empty. Archived chats can be searched, but are not listed.</source>
        <translation>الأرشيف فارغ. تجد محادثاته بالبحث، لكنها لا تُعرض في القائمة.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Your chats will be listed here. They stay on this computer.</source>
        <translation>ستُعرض محادثاتك هنا. إنها تبقى على هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>All chats</source>
        <translation>كل المحادثات</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Another export or import is running. Wait until it is done.</source>
        <translation>يجري تصدير أو استيراد آخر. انتظر نهايته.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>Branches: {0} new, {1} known.</source>
        <translation>الفروع: {0} جديدة، {1} موجودة من قبل.</translation>
    </message>
    <message>
        <source>Chats that got new messages are in the Trash here and stay there</source>
        <translation>المحادثات التي تمت الإضافة إليها موجودة هنا في سلة المحذوفات وتبقى فيها</translation>
    </message>
    <message>
        <source>Chats without any message are left out</source>
        <translation>تُركت المحادثات التي لا رسائل فيها</translation>
    </message>
    <message>
        <source>Chats: {0} new, {1} with new messages, {2} as they were.</source>
        <translation>المحادثات: {0} جديدة، {1} فيها رسائل جديدة، {2} كما كانت.</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.zip)</source>
        <translation>محادثات مصدّرة (*.json *.zip)</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>استيراد محادثات</translation>
    </message>
    <message>
        <source>Liaobots chats</source>
        <translation>محادثات Liaobots</translation>
    </message>
    <message>
        <source>Messages have another text here; both are kept, as branches</source>
        <translation>لبعض الرسائل نص آخر هنا؛ يُحفظ النصان كفرعين</translation>
    </message>
    <message>
        <source>Messages that were hidden there (instructions, thoughts, memory) are left out</source>
        <translation>تُركت الرسائل التي كانت مخفية في المصدر (التعليمات والأفكار والذاكرة)</translation>
    </message>
    <message>
        <source>Messages whose predecessor is missing begin a branch</source>
        <translation>الرسائل التي تنقصها سابقتها تبدأ فرعًا</translation>
    </message>
    <message>
        <source>Messages with content of an unknown kind are left out</source>
        <translation>تُركت الرسائل ذات المحتوى غير المعروف</translation>
    </message>
    <message>
        <source>Messages: {0} new, {1} known.</source>
        <translation>الرسائل: {0} جديدة، {1} موجودة من قبل.</translation>
    </message>
    <message>
        <source>More than one chat has an id that begins with “{0}”. An export as JSON holds all ids.</source>
        <translation>أكثر من محادثة لها معرّف يبدأ بـ «⁨{0}⁩». يحتوي التصدير بصيغة JSON كل المعرّفات.</translation>
    </message>
    <message>
        <source>PDFs cannot be made here: export it in the window, or in another format.</source>
        <translation>لا شيء هنا ينشئ ملفات PDF: صدّر من النافذة، أو بصيغة أخرى.</translation>
    </message>
    <message>
        <source>Pictures and other files are not imported; their places are marked</source>
        <translation>لا تُستورد الصور والملفات الأخرى؛ وتبقى علامات في مواضعها</translation>
    </message>
    <message>
        <source>Prompts: {0} new, {1} known.</source>
        <translation>الموجّهات: {0} جديدة، {1} موجودة من قبل.</translation>
    </message>
    <message>
        <source>Read from {0}: chats {1}, messages {2}, branches {3}.</source>
        <translation>قُرئ من ⁨{0}⁩: {1} من المحادثات، {2} من الرسائل، {3} من الفروع.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>عرض في المجلد</translation>
    </message>
    <message>
        <source>Some characters are not allowed in texts; they became �</source>
        <translation>كان في نصوص أحرف لا يقبلها أي نص؛ فأصبحت �</translation>
    </message>
    <message>
        <source>Temperatures are not used yet; new chats keep theirs</source>
        <translation>درجات الحرارة غير مستخدمة بعد؛ تحتفظ بها المحادثات الجديدة</translation>
    </message>
    <message>
        <source>The answer was interrupted here.</source>
        <translation>انقطعت الإجابة هنا.</translation>
    </message>
    <message>
        <source>The answer was stopped here.</source>
        <translation>تم إيقاف الإجابة هنا.</translation>
    </message>
    <message>
        <source>The names of folders are not in the file; they can be renamed here</source>
        <translation>أسماء المجلدات ليست في الملف؛ يمكن إعادة تسميتها هنا</translation>
    </message>
    <message>
        <source>The service ended the answer here, at its length limit.</source>
        <translation>أنهت الخدمة الإجابة هنا عند حد الطول لديها.</translation>
    </message>
    <message>
        <source>The service withheld the rest of the answer.</source>
        <translation>حجبت الخدمة بقية الإجابة.</translation>
    </message>
    <message numerus="yes">
        <source>The {0} chosen chats</source>
        <translation>
            <numerusform>لا محادثات مختارة</numerusform>
            <numerusform>المحادثة المختارة</numerusform>
            <numerusform>المحادثتان المختارتان</numerusform>
            <numerusform>{0} محادثات مختارة</numerusform>
            <numerusform>{0} محادثة مختارة</numerusform>
            <numerusform>{0} محادثة مختارة</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no chats to export.</source>
        <translation>لا محادثات لتصديرها.</translation>
    </message>
    <message>
        <source>There is no chat with an id that begins with “{0}”. An export as JSON holds all ids.</source>
        <translation>لا محادثة لها معرّف يبدأ بـ «⁨{0}⁩». يحتوي التصدير بصيغة JSON كل المعرّفات.</translation>
    </message>
    <message>
        <source>There is no room for temporary files ({0}). Nothing was imported.</source>
        <translation>لا مكان للملفات المؤقتة (⁨{0}⁩). لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>They contained your auth code, which was left out.</source>
        <translation>كان رمز دخولك فيها فحُذف منها.</translation>
    </message>
    <message>
        <source>This did not work, for an unknown reason. Nothing was changed.</source>
        <translation>لم ينجح ذلك لسبب غير معروف. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This file cannot be imported: {0}. Nothing was imported.</source>
        <translation>لا يمكن استيراد هذا الملف: {0}. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>This file has no chats in a known format. Exports of this app (JSON), ChatGPT, chatbot-ui and Open WebUI can be imported. Nothing was imported.</source>
        <translation>ليس في هذا الملف محادثات بصيغة معروفة. الصيغ المعروفة هي صادرات هذا التطبيق (JSON) وChatGPT وchatbot-ui وOpen WebUI. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>This file is too large: {0}. Nothing was imported.</source>
        <translation>هذا الملف كبير جدًا: ⁨{0}⁩. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>This file was written by a newer version of this app. Install that version to import it. Nothing was imported.</source>
        <translation>كُتب هذا الملف بإصدار أحدث من هذا التطبيق. ثبّت ذلك الإصدار لاستيراده. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>This was stopped. Nothing was changed.</source>
        <translation>تم إيقاف العملية. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Titles were shortened</source>
        <translation>اختُصرت العناوين</translation>
    </message>
    <message>
        <source>Tool steps (searches, code results) are left out</source>
        <translation>تُركت خطوات الأدوات (عمليات البحث ونتائج الشيفرة)</translation>
    </message>
    <message>
        <source>Unknown members of chats and messages are left out</source>
        <translation>تُركت العناصر غير المعروفة في المحادثات والرسائل</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>[image: {0}]</source>
        <translation>[صورة: {0}]</translation>
    </message>
    <message>
        <source>[image]</source>
        <translation>[صورة]</translation>
    </message>
    <message>
        <source>a chat is in a folder that the file does not list</source>
        <translation>توجد محادثة في مجلد لا يذكره الملف</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>a message follows one that does not come before it</source>
        <translation>رسالة تتبع رسالة لا تسبقها في الملف</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>اسمًا</translation>
    </message>
    <message>
        <source>a number of tokens</source>
        <translation>عدد رموز</translation>
    </message>
    <message>
        <source>a place in a text</source>
        <translation>موضعًا في نص</translation>
    </message>
    <message>
        <source>a prompt is in a folder that the file does not list</source>
        <translation>يوجد موجّه في مجلد لا يذكره الملف</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>نصًا</translation>
    </message>
    <message>
        <source>a time in milliseconds</source>
        <translation>وقتًا بالمللي ثانية</translation>
    </message>
    <message>
        <source>always or never</source>
        <translation>دائمًا أو أبدًا</translation>
    </message>
    <message>
        <source>an id</source>
        <translation>معرّفًا</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>كائنًا</translation>
    </message>
    <message>
        <source>an object with numbers</source>
        <translation>كائنًا فيه أعداد</translation>
    </message>
    <message>
        <source>it has too many bytes</source>
        <translation>فيه بايتات أكثر من اللازم</translation>
    </message>
    <message>
        <source>it has too many folders, tags or prompts</source>
        <translation>فيه مجلدات أو وسوم أو موجّهات أكثر من اللازم</translation>
    </message>
    <message>
        <source>it is a folder or a device, not a file</source>
        <translation>هو مجلد أو جهاز وليس ملفًا</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>ليس نصًا بترميز UTF-8</translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation>ليس JSON صالحًا</translation>
    </message>
    <message>
        <source>it is not valid JSON, or its end is missing</source>
        <translation>ليس JSON صالحًا، أو أن نهايته ناقصة</translation>
    </message>
    <message>
        <source>it is not valid JSON: a member of an object is missing</source>
        <translation>ليس JSON صالحًا: ينقص عنصر في كائن</translation>
    </message>
    <message>
        <source>it is not valid JSON: an entry of a list is missing</source>
        <translation>ليس JSON صالحًا: ينقص مدخل في قائمة</translation>
    </message>
    <message>
        <source>it is not valid JSON: its brackets do not match</source>
        <translation>ليس JSON صالحًا: أقواسه غير متوافقة</translation>
    </message>
    <message>
        <source>its folders are inside one another in a circle</source>
        <translation>مجلداته متداخلة في حلقة</translation>
    </message>
    <message>
        <source>its folders of prompts are inside one another in a circle</source>
        <translation>مجلدات موجّهاته متداخلة في حلقة</translation>
    </message>
    <message>
        <source>its lists and objects are nested too deep</source>
        <translation>قوائمه وكائناته متداخلة بعمق زائد</translation>
    </message>
    <message>
        <source>its version is not a number</source>
        <translation>إصداره ليس عددًا</translation>
    </message>
    <message>
        <source>messages in one of its chats follow each other in a circle</source>
        <translation>رسائل إحدى محادثاته تتتابع في حلقة</translation>
    </message>
    <message>
        <source>one of its chats has too many characters</source>
        <translation>في إحدى محادثاته أحرف أكثر من اللازم</translation>
    </message>
    <message>
        <source>one of its chats has too many messages</source>
        <translation>في إحدى محادثاته رسائل أكثر من اللازم</translation>
    </message>
    <message>
        <source>one of its chats has too many parts</source>
        <translation>في إحدى محادثاته أجزاء أكثر من اللازم</translation>
    </message>
    <message>
        <source>the ZIP archive holds no file named conversations.json</source>
        <translation>ليس في أرشيف ZIP ملف باسم conversations.json</translation>
    </message>
    <message>
        <source>the ZIP archive holds too many files</source>
        <translation>في أرشيف ZIP ملفات أكثر من اللازم</translation>
    </message>
    <message>
        <source>the ZIP archive is damaged or of a kind that cannot be read</source>
        <translation>أرشيف ZIP تالف أو من نوع لا يمكن قراءته</translation>
    </message>
    <message>
        <source>the ZIP archive unpacks to much more than chats would</source>
        <translation>يفوق محتوى أرشيف ZIP بعد فكه حجم المحادثات بكثير</translation>
    </message>
    <message>
        <source>the end of a branch is not a message of its chat</source>
        <translation>نهاية فرع ليست رسالة من محادثته</translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation>المجلد غير موجود</translation>
    </message>
    <message>
        <source>the way in which an answer can end</source>
        <translation>الطريقة التي يمكن أن تنتهي بها إجابة</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>الملف غير موجود</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>‏true أو false</translation>
    </message>
    <message>
        <source>two folders have the same id</source>
        <translation>لمجلدين المعرّف نفسه</translation>
    </message>
    <message>
        <source>two folders of prompts have the same id</source>
        <translation>لمجلدَي موجّهات المعرّف نفسه</translation>
    </message>
    <message>
        <source>two messages of a chat have the same id</source>
        <translation>لرسالتين في محادثة المعرّف نفسه</translation>
    </message>
    <message>
        <source>two prompts have the same id</source>
        <translation>لموجّهين المعرّف نفسه</translation>
    </message>
    <message>
        <source>user or assistant</source>
        <translation>‏user أو assistant</translation>
    </message>
    <message>
        <source>you may not write there</source>
        <translation>لا يُسمح لك بالكتابة هناك</translation>
    </message>
    <message>
        <source>{0} already exists and was left as it is. Choose another name.</source>
        <translation>‏⁨{0}⁩ موجود من قبل وتُرك كما هو. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}). Nothing was imported.</source>
        <translation>تعذّرت قراءة ⁨{0}⁩ (⁨{1}⁩). لم يُستورد شيء.</translation>
    </message>
    <message numerus="yes">
        <source>{0} chats exported.</source>
        <translation>
            <numerusform>لم تُصدّر محادثات.</numerusform>
            <numerusform>صُدّرت محادثة واحدة.</numerusform>
            <numerusform>صُدّرت محادثتان.</numerusform>
            <numerusform>صُدّرت {0} محادثات.</numerusform>
            <numerusform>صُدّرت {0} محادثة.</numerusform>
            <numerusform>صُدّرت {0} محادثة.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). Choose another place.</source>
        <translation>تعذّرت كتابة ⁨{0}⁩ (⁨{1}⁩). اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>“{0}” is not {1} where one is needed</source>
        <translation>‏«⁨{0}⁩» ليس {1} حيث يلزم ذلك</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All versions of all messages; with all chats, the Trash too.</source>
        <translation>كل إصدارات كل الرسائل، وسلة المحذوفات عند تصدير كل المحادثات.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Choose where to save the export.</source>
        <translation>حدّد مكان حفظ التصدير.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>تصدير محادثات</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>مجلد التصدير</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>JSON, for importing again</source>
        <translation>‏JSON، لاستيرادها مجددًا</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Opens in every browser, light or dark, and loads nothing.</source>
        <translation>تُفتح في كل متصفح، فاتحة أو داكنة، ولا تحمّل شيئًا.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pages to print or send, with searchable text.</source>
        <translation>صفحات للطباعة أو الإرسال، بنص يمكن البحث فيه.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Save the export as</source>
        <translation>حفظ التصدير باسم</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>حفظ في</translation>
    </message>
    <message>
        <source>The folder {0} does not exist. Choose another place.</source>
        <translation>لا يوجد مجلد ⁨{0}⁩. اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>The messages that are shown, as they were written.</source>
        <translation>الرسائل المعروضة كما كُتبت.</translation>
    </message>
    <message>
        <source>The messages that are shown, without any marks.</source>
        <translation>الرسائل المعروضة بلا أي علامات تنسيق.</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>صفحة ويب (HTML)</translation>
    </message>
    <message>
        <source>“{0}” already exists. Replace it?</source>
        <translation>‏«⁨{0}⁩» موجود من قبل. هل تريد استبداله؟</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Something inside the app went wrong</source>
        <translation>حدث خطأ داخل التطبيق</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خطأ</translation>
    </message>
    <message>
        <source>The messages could not be drawn and are shown as plain text.</source>
        <translation>تعذّر عرض الرسائل بتنسيقها، لذا تُعرض كنص عادي.</translation>
    </message>
    <message>
        <source>This report helps to fix it. It contains nothing that you or a model wrote, no auth code, and not your name.</source>
        <translation>يساعد هذا التقرير من يصلح الخطأ. ليس فيه شيء كتبته أنت أو نموذج، ولا رمز دخول، ولا اسمك.</translation>
    </message>
    <message>
        <source>Your chats are safe, and the app keeps running. This is shown only once; if something does not work now, restart the app.</source>
        <translation>محادثاتك بأمان، والتطبيق يواصل العمل. لن يظهر هذا إلا مرة واحدة؛ إن لم يعمل شيء الآن فأعد تشغيل التطبيق.</translation>
    </message>
</context>
<context>
    <name>FaultDoor</name>
    <message>
        <source>Something inside the app went wrong. Your chats are safe; if it keeps happening, restart the app.</source>
        <translation>حدث خطأ داخل التطبيق. محادثاتك بأمان؛ إن استمر الخطأ فأعد تشغيل التطبيق.</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>{0} file</source>
        <translation>ملف {0}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>بحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>مطابقة حالة الأحرف</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>كلمات كاملة</translation>
    </message>
    <message>
        <source>{0} found</source>
        <translation>النتائج: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>{0} of {1}, continued from the end</source>
        <translation>{0} من {1}، من النهاية مجددًا</translation>
    </message>
    <message>
        <source>{0} of {1}, continued from the start</source>
        <translation>{0} من {1}، من البداية مجددًا</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>The index is still being built</source>
        <translation>ما زال الفهرس قيد الإنشاء</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Address of the service</source>
        <translation>عنوان الخدمة</translation>
    </message>
    <message>
        <source>Auth code</source>
        <translation>رمز الدخول</translation>
    </message>
    <message>
        <source>Chat with Liaobots</source>
        <translation>الدردشة مع Liaobots</translation>
    </message>
    <message>
        <source>Enter the auth code of the server, if it asks for one, and its address below. The code is stored on this computer only, readable by you alone, and sent to no one but this server.</source>
        <translation>أدخل رمز الدخول إن كان الخادم يطلبه، ثم عنوانه أسفله. يُحفظ الرمز على هذا الحاسوب فقط، ولا يقرؤه غيرك، ولا يُرسل إلا إلى هذا الخادم.</translation>
    </message>
    <message>
        <source>Enter the auth code of your Liaobots account. It is stored on this computer only, readable by you alone, and sent to no one but the service.</source>
        <translation>أدخل رمز الدخول إلى حسابك في Liaobots. يُحفظ على هذا الحاسوب فقط، ولا يقرؤه غيرك، ولا يُرسل إلا إلى الخدمة.</translation>
    </message>
    <message>
        <source>If you trust the network, choose “Start chatting” once more.</source>
        <translation>إذا كنت تثق بهذه الشبكة فاختر «بدء الدردشة» مرة أخرى.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Service: Liaobots API ({0})</source>
        <translation>الخدمة: واجهة Liaobots API (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>Service: Liaobots web ({0})</source>
        <translation>الخدمة: موقع Liaobots (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>Service: another address, OpenAI-compatible</source>
        <translation>الخدمة: عنوان آخر، متوافق مع OpenAI</translation>
    </message>
    <message>
        <source>Service: another address, web protocol</source>
        <translation>الخدمة: عنوان آخر، بروتوكول الويب</translation>
    </message>
    <message>
        <source>Service: built-in demo, no account</source>
        <translation>الخدمة: العرض التجريبي المدمج، بلا حساب</translation>
    </message>
    <message>
        <source>Service: {0}</source>
        <translation>الخدمة: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Start chatting</source>
        <translation>بدء الدردشة</translation>
    </message>
    <message>
        <source>The demo answers on this computer, for practice: it needs no account.</source>
        <translation>يجيب العرض التجريبي على هذا الحاسوب للتدرّب، ولا يحتاج إلى حساب.</translation>
    </message>
    <message>
        <source>Try it without an account</source>
        <translation>التجربة بلا حساب</translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>Only this chat is shown. {0} brings everything back.</source>
        <translation>تُعرض هذه المحادثة فقط. ‎⁨{0}⁩‎ لإظهار كل شيء.</translation>
    </message>
    <message>
        <source>Only this chat is shown. {0} or {1} brings everything back.</source>
        <translation>تُعرض هذه المحادثة فقط. ‎⁨{0}⁩‎ أو ‎⁨{1}⁩‎ لإظهار كل شيء.</translation>
    </message>
</context>
<context>
    <name>FurtherWindow</name>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Ask {0}</source>
        <translation>طرحه على ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Shorten it</source>
        <translation>اختصاره</translation>
    </message>
    <message>
        <source>{0} Your question stays in the field.</source>
        <translation>{0} يبقى سؤالك في الحقل.</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Already here</source>
        <translation>موجود من قبل</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>الفروع</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Everything in this file from {0} is already here. Nothing was changed.</source>
        <translation>كل ما في هذا الملف من ⁨{0}⁩ موجود هنا من قبل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>معلومات مفيدة</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>في الملف</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Messages imported</source>
        <translation>الرسائل المستوردة</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>لا جديد</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>الموجّهات</translation>
    </message>
    <message>
        <source>Prompts imported</source>
        <translation>الموجّهات المستوردة</translation>
    </message>
    <message>
        <source>The file was read as an export from {0}.</source>
        <translation>قُرئ الملف على أنه من ⁨{0}⁩.</translation>
    </message>
    <message numerus="yes">
        <source>{0} chats imported</source>
        <translation>
            <numerusform>لم تُستورد محادثات</numerusform>
            <numerusform>استُوردت محادثة واحدة</numerusform>
            <numerusform>استُوردت محادثتان</numerusform>
            <numerusform>استُوردت {0} محادثات</numerusform>
            <numerusform>استُوردت {0} محادثة</numerusform>
            <numerusform>استُوردت {0} محادثة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} chats that were here have new messages.</source>
        <translation>
            <numerusform>لا رسائل جديدة في المحادثات الموجودة.</numerusform>
            <numerusform>في محادثة واحدة موجودة رسائل جديدة.</numerusform>
            <numerusform>في محادثتين موجودتين رسائل جديدة.</numerusform>
            <numerusform>في {0} محادثات موجودة رسائل جديدة.</numerusform>
            <numerusform>في {0} محادثة موجودة رسائل جديدة.</numerusform>
            <numerusform>في {0} محادثة موجودة رسائل جديدة.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1} in the file, {2} new, {3} already here</source>
        <translation>‏{0}: في الملف {1}، جديد {2}، موجود من قبل {3}</translation>
    </message>
</context>
<context>
    <name>Inclusions</name>
    <message>
        <source>This message no longer exists.</source>
        <translation>لم تعد هذه الرسالة موجودة.</translation>
    </message>
</context>
<context>
    <name>InlineWriter</name>
    <message>
        <source>[image: {0}]</source>
        <translation>[صورة: {0}]</translation>
    </message>
    <message>
        <source>[image]</source>
        <translation>[صورة]</translation>
    </message>
</context>
<context>
    <name>Instance</name>
    <message>
        <source> (process {0})</source>
        <translation> (العملية {0})</translation>
    </message>
    <message>
        <source>The window with these chats is already open, but it does not respond{0}. Wait a moment or end that process, then start again.</source>
        <translation>النافذة التي فيها هذه المحادثات مفتوحة من قبل لكنها لا تستجيب{0}. انتظر لحظة أو أنهِ تلك العملية، ثم أعد التشغيل.</translation>
    </message>
    <message>
        <source>The window with these chats is open on another computer, {0}. Close it there, or start with --data-dir and the path of another folder.</source>
        <translation>النافذة التي فيها هذه المحادثات مفتوحة على حاسوب آخر، ⁨{0}⁩. أغلقها هناك، أو شغّل التطبيق مع ⁨--data-dir⁩ ومسار مجلد آخر.</translation>
    </message>
    <message>
        <source>The window with these chats is open, but in another version of this app. Close it, then start again.</source>
        <translation>النافذة التي فيها هذه المحادثات مفتوحة في إصدار آخر من هذا التطبيق. أغلقها، ثم أعد التشغيل.</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>{0}</source>
        <comment>one name of several</comment>
        <translation>⁨{0}⁩</translation>
    </message>
    <message numerus="yes">
        <source>{0} and {1} more</source>
        <comment>names</comment>
        <translation>
            <numerusform>{0} و{1} غيرها</numerusform>
            <numerusform>{0} وواحد غيرها</numerusform>
            <numerusform>{0} واثنان غيرها</numerusform>
            <numerusform>{0} و{1} غيرها</numerusform>
            <numerusform>{0} و{1} غيرها</numerusform>
            <numerusform>{0} و{1} غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>sentences</comment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0}‎%‎</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>a day and a time of it</comment>
        <translation>{0}، {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>facts</comment>
        <translation>{0}، {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>names</comment>
        <translation>{0}، {1}</translation>
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
        <translation>المرفقات</translation>
    </message>
</context>
<context>
    <name>KeptChatModel</name>
    <message>
        <source>deleted for good</source>
        <translation>محذوفة نهائيًا</translation>
    </message>
    <message>
        <source>here</source>
        <translation>موجودة هنا</translation>
    </message>
    <message>
        <source>in the Trash</source>
        <translation>في سلة المحذوفات</translation>
    </message>
    <message>
        <source>not here now</source>
        <translation>غير موجودة هنا الآن</translation>
    </message>
    <message>
        <source>{0} · messages: {1}</source>
        <translation>‏{0} · الرسائل: {1}</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>New keys</source>
        <translation>الاختصار الجديد</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>اضغط المفاتيح الجديدة</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>These keys in actions.json are not understood, or needed elsewhere, so the default ones are used: {0}. They stay in the file until you choose others.</source>
        <translation>هذه المفاتيح في actions.json غير مفهومة أو لازمة لغرض آخر، لذا تسري المفاتيح المعتادة: {0}. يبقى ما هو مكتوب هناك حتى تختار غيرها.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>KeysPane</name>
    <message>
        <source>Add them</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>بحث عن إجراء أو اختصار</translation>
    </message>
    <message>
        <source>For a key that works everywhere, let your desktop run liaobots-desktop --quick-ask. On Wayland, apps cannot claim such keys themselves.</source>
        <translation>لاختصار يعمل في كل مكان، اجعل سطح مكتبك يشغّل ⁨liaobots-desktop --quick-ask⁩. في Wayland لا يمكن لأي برنامج أن يحجز هذه المفاتيح بنفسه.</translation>
    </message>
    <message>
        <source>It already has these keys.</source>
        <translation>له هذا الاختصار من قبل.</translation>
    </message>
    <message>
        <source>No action has these words or keys.</source>
        <translation>لا إجراء بهذه الكلمات أو المفاتيح.</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>بلا اختصار</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الضبط</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>إعادة ضبط الكل</translation>
    </message>
    <message>
        <source>Reset takes {0} from “{1}”.</source>
        <translation>ستأخذ إعادة الضبط {0} من «{1}».</translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation>لا يمكن تغيير هذه المفاتيح.</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>تعيين</translation>
    </message>
    <message>
        <source>{0} is for “{1}”, which cannot have other keys.</source>
        <translation>‏‎⁨{0}⁩‎ مخصص لـ «⁨{1}⁩»، ولا يمكن تغيير مفاتيحه.</translation>
    </message>
    <message>
        <source>{0} is needed for writing.</source>
        <translation>‏‎⁨{0}⁩‎ لازم للكتابة.</translation>
    </message>
    <message>
        <source>{0} now belongs to “{1}”, which would lose it.</source>
        <translation>‏‎⁨{0}⁩‎ الآن لـ «⁨{1}⁩»، وسيفقده.</translation>
    </message>
</context>
<context>
    <name>KeysStep</name>
    <message>
        <source>Begin</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Everything works from the keyboard and can be found in the palette. You can import your chats from ChatGPT, chatbot-⁠ui or Open WebUI.</source>
        <translation>يعمل كل شيء بلوحة المفاتيح، ويمكن العثور عليه في لوحة الأوامر. ويمكن إحضار محادثاتك من ChatGPT أو chatbot-⁠ui أو Open WebUI.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>معلومات مفيدة</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>استيراد محادثات…</translation>
    </message>
</context>
<context>
    <name>KeysTree</name>
    <message>
        <source>Actions and their keys</source>
        <translation>الإجراءات واختصاراتها</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message numerus="yes">
        <source>{0} other models</source>
        <translation>
            <numerusform>لا نماذج أخرى</numerusform>
            <numerusform>نموذج واحد آخر</numerusform>
            <numerusform>نموذجان آخران</numerusform>
            <numerusform>{0} نماذج أخرى</numerusform>
            <numerusform>{0} نموذجًا آخر</numerusform>
            <numerusform>{0} نموذج آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>Choose a prompt. In a new question, / lists all of them.</source>
        <translation>اختر موجّهًا. اكتب / في سؤال جديد لعرضها كلها.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Find a prompt</source>
        <translation>بحث عن موجّه</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>موجّه جديد</translation>
    </message>
    <message>
        <source>No prompt has these words.</source>
        <translation>لا موجّه بهذه الكلمات.</translation>
    </message>
    <message>
        <source>No prompts yet. A prompt is a text you use again and again.</source>
        <translation>لا موجّهات بعد. الموجّه نص تستخدمه مرارًا.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>الموجّهات</translation>
    </message>
    <message>
        <source>Reading the prompts…</source>
        <translation>تجري قراءة الموجّهات…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>“{0}” is back where it was.</source>
        <translation>عاد «⁨{0}⁩» إلى مكانه.</translation>
    </message>
    <message>
        <source>“{0}” was moved.</source>
        <translation>نُقل «⁨{0}⁩».</translation>
    </message>
    <message>
        <source>“{0}” was removed.</source>
        <translation>تمت إزالة «⁨{0}⁩».</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>Copy address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>فتح ⁨{0}⁩</translation>
    </message>
    <message>
        <source>The system could not open this link: {0}</source>
        <translation>تعذّر على النظام فتح هذا الرابط: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>This link says “{0}”, but leads to {1}.</source>
        <translation>نص هذا الرابط «⁨{0}⁩»، وهو يؤدي إلى ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>{0} It was not opened: {1}</source>
        <translation>‏{0} لم يُفتح: {1}</translation>
    </message>
</context>
<context>
    <name>ListHeadings</name>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>المثبتة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
</context>
<context>
    <name>ListReading</name>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
</context>
<context>
    <name>LookStep</name>
    <message>
        <source>Changes show at once. You can change all of this, and more, in the settings.</source>
        <translation>يظهر ما تختاره فورًا. كل ذلك وأكثر موجود في الإعدادات.</translation>
    </message>
    <message>
        <source>How should it look?</source>
        <translation>كيف تريد أن يكون المظهر؟</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطي</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Demo</source>
        <translation>العرض التجريبي</translation>
    </message>
</context>
<context>
    <name>MarkdownMarks</name>
    <message>
        <source>Format</source>
        <translation>التنسيق</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Menu bar</source>
        <translation>شريط القوائم</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>The message and what followed it were deleted.</source>
        <translation>حُذفت الرسالة وما تلاها.</translation>
    </message>
    <message>
        <source>The message was deleted.</source>
        <translation>حُذفت الرسالة.</translation>
    </message>
    <message>
        <source>This message no longer exists.</source>
        <translation>لم تعد هذه الرسالة موجودة.</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Cut by the service, by its rules on content</source>
        <translation>قطعتها الخدمة وفق قواعد المحتوى لديها</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Ended by the service at its length limit</source>
        <translation>أنهتها الخدمة عند حد الطول لديها</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>كيف انتهت</translation>
    </message>
    <message>
        <source>Interrupted: the connection or the app broke off</source>
        <translation>انقطعت: توقف الاتصال أو التطبيق</translation>
    </message>
    <message>
        <source>It is still being written</source>
        <translation>ما زالت تُكتب</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>لم تصل إجابة</translation>
    </message>
    <message>
        <source>Probably complete: the service did not say where the answer ends</source>
        <translation>مكتملة على الأرجح: لم تذكر الخدمة أين تنتهي الإجابة</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>أوقفتَها أنت</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>المستهلك</translation>
    </message>
    <message>
        <source>about {0} (an estimate: one for every four bytes)</source>
        <translation>نحو {0} (تقدير: رمز لكل أربعة بايتات)</translation>
    </message>
    <message numerus="yes">
        <source>{0} bytes</source>
        <translation>
            <numerusform>لا بايتات</numerusform>
            <numerusform>بايت واحد</numerusform>
            <numerusform>بايتان</numerusform>
            <numerusform>{0} بايتات</numerusform>
            <numerusform>{0} بايتًا</numerusform>
            <numerusform>{0} بايت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>لا أحرف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>{0} أحرف</numerusform>
            <numerusform>{0} حرفًا</numerusform>
            <numerusform>{0} حرف</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in all that was sent, {1} in the answer, as the service counts</source>
        <translation>{0} في كل ما تم إرساله، و{1} في الإجابة، بحسب عدّ الخدمة</translation>
    </message>
    <message>
        <source>{0}, as GPT-4 counts them</source>
        <translation>{0}، بحسب عدّ GPT-4</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>The service that this chat asked was deleted, so it asks {0} now.</source>
        <translation>حُذفت الخدمة التي كانت تسألها هذه المحادثة، فهي تسأل ⁨{0}⁩ الآن.</translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <source>A model needs the ID by which the service knows it.</source>
        <translation>يحتاج النموذج إلى المعرّف الذي تعرفه به الخدمة.</translation>
    </message>
    <message>
        <source>A whole number from 1 to {0}.</source>
        <translation>عدد صحيح من 1 إلى {0} فقط.</translation>
    </message>
    <message>
        <source>Another model has this ID.</source>
        <translation>لنموذج آخر هذا المعرّف.</translation>
    </message>
    <message>
        <source>Characters in one message</source>
        <translation>الأحرف في الرسالة الواحدة</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>رموز السياق</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Liaobots web page</source>
        <translation>موقع Liaobots</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation>متوافق مع OpenAI</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>البروتوكول</translation>
    </message>
    <message>
        <source>The service&apos;s protocol</source>
        <translation>بروتوكول الخدمة</translation>
    </message>
</context>
<context>
    <name>ModelImport</name>
    <message>
        <source>Asking {0} for its models…</source>
        <translation>يُطلب من ⁨{0}⁩ سرد نماذجها…</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
</context>
<context>
    <name>ModelSelector</name>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>The model that answers</source>
        <translation>النموذج الذي يجيب</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>{0} رموز</numerusform>
            <numerusform>{0} رمزًا</numerusform>
            <numerusform>{0} رمز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}K tokens</source>
        <translation>
            <numerusform>{0} ألف رمز</numerusform>
            <numerusform>ألف رمز</numerusform>
            <numerusform>ألفا رمز</numerusform>
            <numerusform>{0} آلاف رمز</numerusform>
            <numerusform>{0} ألف رمز</numerusform>
            <numerusform>{0} ألف رمز</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsPane</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>إضافة نموذج</translation>
    </message>
    <message>
        <source>All models that the service lists are already here.</source>
        <translation>كل النماذج التي تسردها الخدمة موجودة هنا من قبل.</translation>
    </message>
    <message>
        <source>Another model has the ID of {0}.</source>
        <translation>لنموذج آخر معرّف ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Import the models that the service lists</source>
        <translation>استيراد النماذج التي تسردها الخدمة</translation>
    </message>
    <message>
        <source>Models added: {0}. Check their lengths.</source>
        <translation>تمت إضافة {0} من النماذج. تحقق من أطوالها.</translation>
    </message>
    <message>
        <source>Move this model down</source>
        <translation>نقل هذا النموذج إلى أسفل</translation>
    </message>
    <message>
        <source>Move this model up</source>
        <translation>نقل هذا النموذج إلى أعلى</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove this model</source>
        <translation>إزالة هذا النموذج</translation>
    </message>
    <message>
        <source>Selected models are offered at the top of a chat.</source>
        <translation>تُعرض النماذج المحددة أعلى المحادثة.</translation>
    </message>
    <message>
        <source>The service lists no models. Add them by hand.</source>
        <translation>لا تسرد الخدمة نماذج. أضفها يدويًا.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>{0} is back where it was.</source>
        <translation>عاد ⁨{0}⁩ إلى مكانه.</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>{0} رموز</numerusform>
            <numerusform>{0} رمزًا</numerusform>
            <numerusform>{0} رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} was removed.</source>
        <translation>تمت إزالة ⁨{0}⁩.</translation>
    </message>
</context>
<context>
    <name>NewChatButton</name>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
</context>
<context>
    <name>NewTextPill</name>
    <message>
        <source>Go to the new text</source>
        <translation>الانتقال إلى النص الجديد</translation>
    </message>
    <message>
        <source>↓ New text</source>
        <translation>↓ نص جديد</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The list of what is new cannot be read: {0}.</source>
        <translation>تتعذّر قراءة قائمة الجديد: {0}.</translation>
    </message>
    <message>
        <source>This list is written in English.</source>
        <translation>هذه القائمة مكتوبة بالإنجليزية.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>ما الجديد</translation>
    </message>
</context>
<context>
    <name>NothingKept</name>
    <message>
        <source>A slash lists your prompts: texts you use again and again. There are none yet.</source>
        <translation>تعرض الشرطة المائلة الموجّهات التي تحفظها: نصوص تستخدمها مرارًا. لا يوجد منها شيء بعد.</translation>
    </message>
    <message>
        <source>Reading your prompts…</source>
        <translation>تجري قراءة موجّهاتك…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Try again (Enter)</source>
        <translation>إعادة المحاولة (Enter)</translation>
    </message>
    <message>
        <source>Your prompts</source>
        <translation>موجّهاتك</translation>
    </message>
    <message>
        <source>Your prompts… (Enter)</source>
        <translation>موجّهاتك… (Enter)</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change the address…</source>
        <translation>تغيير العنوان…</translation>
    </message>
    <message>
        <source>Change the connection…</source>
        <translation>تغيير الاتصال…</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>إغلاق التنبيه</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Enter auth code…</source>
        <translation>إدخال رمز الدخول…</translation>
    </message>
    <message>
        <source>It will be sent again in {0}.</source>
        <translation>يُعاد الإرسال بعد {0}.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>فتح الموقع</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Retry after the wait</source>
        <translation>إعادة المحاولة بعد الانتظار</translation>
    </message>
    <message>
        <source>Show balance</source>
        <translation>عرض الرصيد</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Use the official API</source>
        <translation>استخدام الواجهة الرسمية (API)</translation>
    </message>
    <message>
        <source>Use the other address</source>
        <translation>استخدام العنوان الآخر</translation>
    </message>
    <message>
        <source>You can ask again in {0}.</source>
        <translation>يمكنك السؤال مجددًا بعد {0}.</translation>
    </message>
</context>
<context>
    <name>NoticeReactions</name>
    <message>
        <source>Left: {0} of {1}.</source>
        <translation>المتبقي&#xa0;{0} من&#xa0;{1} إجمالًا.</translation>
    </message>
    <message>
        <source>The balance could not be read.</source>
        <translation>تعذّرت قراءة الرصيد.</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Show the chat</source>
        <translation>عرض المحادثة</translation>
    </message>
    <message>
        <source>The answer is not complete.</source>
        <translation>الإجابة غير مكتملة.</translation>
    </message>
    <message>
        <source>The answer is ready.</source>
        <translation>وصلت الإجابة.</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>لا إجابة.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Code</source>
        <translation>شيفرة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>نموذج</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>today {0}</source>
        <translation>اليوم {0}</translation>
    </message>
</context>
<context>
    <name>PaletteFoot</name>
    <message>
        <source>Best first</source>
        <translation>الأفضل أولًا</translation>
    </message>
    <message>
        <source>Code blocks</source>
        <translation>كتل الشيفرة</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>Only code blocks</source>
        <translation>كتل الشيفرة فقط</translation>
    </message>
    <message>
        <source>The best hits first</source>
        <translation>أفضل النتائج أولًا</translation>
    </message>
</context>
<context>
    <name>PaletteFrame</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Delete {0} to search chats</source>
        <translation>احذف {0} للبحث في المحادثات</translation>
    </message>
    <message>
        <source>No code block was found.</source>
        <translation>لم يُعثر على كتلة شيفرة.</translation>
    </message>
    <message>
        <source>No command has this name.</source>
        <translation>لا أمر بهذا الاسم.</translation>
    </message>
    <message>
        <source>Not understood, so searched for as typed: {0}.</source>
        <translation>غير مفهوم، لذا يُبحث عنه كما كُتب: {0}.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>بحث في كل المحادثات</translation>
    </message>
    <message>
        <source>Search all code blocks</source>
        <translation>بحث في كل كتل الشيفرة</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>The chats could not be searched.</source>
        <translation>تعذّر البحث في المحادثات.</translation>
    </message>
    <message>
        <source>Your chats will be found here.</source>
        <translation>ستجد محادثاتك هنا.</translation>
    </message>
    <message>
        <source>{0} commands</source>
        <translation>‏‎{0}‎ الأوامر</translation>
    </message>
    <message>
        <source>{0} copies, {1} saves</source>
        <translation>‏‎⁨{0}⁩‎ للنسخ، ‎⁨{1}⁩‎ للحفظ</translation>
    </message>
    <message>
        <source>{0} new window</source>
        <translation>‏‎{0}‎ نافذة جديدة</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«⁨{0}⁩»</translation>
    </message>
</context>
<context>
    <name>PaletteSearch</name>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Chats · {0} of {1}</source>
        <translation>المحادثات · {0} من {1}</translation>
    </message>
    <message>
        <source>Code blocks</source>
        <translation>كتل الشيفرة</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Messages · more than {0} of {1} in {2} ms</source>
        <translation>الرسائل · أكثر من {0} من {1} في {2} مللي ثانية</translation>
    </message>
    <message>
        <source>Messages · {0} of {1} in {2} ms</source>
        <translation>الرسائل · {0} من {1} في {2} مللي ثانية</translation>
    </message>
    <message>
        <source>Recent chats</source>
        <translation>المحادثات الأخيرة</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more chats</source>
        <translation>
            <numerusform>لا محادثات أخرى</numerusform>
            <numerusform>عرض محادثة واحدة أخرى</numerusform>
            <numerusform>عرض محادثتين أخريين</numerusform>
            <numerusform>عرض %Ln محادثات أخرى</numerusform>
            <numerusform>عرض %Ln محادثة أخرى</numerusform>
            <numerusform>عرض %Ln محادثة أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>(continued)</source>
        <translation>(تتمة)</translation>
    </message>
</context>
<context>
    <name>PlaceHeader</name>
    <message>
        <source>Archive</source>
        <translation>الأرشيف</translation>
    </message>
    <message>
        <source>Back to all chats</source>
        <translation>العودة إلى كل المحادثات</translation>
    </message>
    <message>
        <source>Back to all chats (Esc)</source>
        <translation>العودة إلى كل المحادثات (Esc)</translation>
    </message>
    <message>
        <source>Delete all chats in the Trash and all deleted messages for good</source>
        <translation>حذف كل محادثات سلة المحذوفات وكل الرسائل المحذوفة نهائيًا</translation>
    </message>
    <message>
        <source>Empty the Trash</source>
        <translation>إفراغ سلة المحذوفات</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>إفراغ…</translation>
    </message>
    <message>
        <source>More for this tag</source>
        <translation>المزيد لهذا الوسم</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>سلة المحذوفات</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Delete all deleted messages for good?</source>
        <translation>هل تريد حذف كل الرسائل المحذوفة نهائيًا؟</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>حذف نهائي</translation>
    </message>
    <message numerus="yes">
        <source>Delete {0} chats for good?</source>
        <translation>
            <numerusform>لا محادثات لحذفها نهائيًا؟</numerusform>
            <numerusform>هل تريد حذف هذه المحادثة نهائيًا؟</numerusform>
            <numerusform>هل تريد حذف المحادثتين نهائيًا؟</numerusform>
            <numerusform>هل تريد حذف {0} محادثات نهائيًا؟</numerusform>
            <numerusform>هل تريد حذف {0} محادثة نهائيًا؟</numerusform>
            <numerusform>هل تريد حذف {0} محادثة نهائيًا؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>The messages that were deleted in other chats go too. None of this can be brought back, except from a backup.</source>
        <translation>تُحذف أيضًا الرسائل المحذوفة من محادثات أخرى. لا يمكن استعادة شيء من ذلك إلا من نسخة احتياطية.</translation>
    </message>
    <message numerus="yes">
        <source>They cannot be brought back, except from a backup.</source>
        <translation>
            <numerusform>لا يمكن الاستعادة إلا من نسخة احتياطية.</numerusform>
            <numerusform>لا يمكن استعادتها إلا من نسخة احتياطية.</numerusform>
            <numerusform>لا يمكن استعادتهما إلا من نسخة احتياطية.</numerusform>
            <numerusform>لا يمكن استعادتها إلا من نسخة احتياطية.</numerusform>
            <numerusform>لا يمكن استعادتها إلا من نسخة احتياطية.</numerusform>
            <numerusform>لا يمكن استعادتها إلا من نسخة احتياطية.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in it stays</source>
        <translation>يبقى ما فيه</translation>
    </message>
</context>
<context>
    <name>PlainChat</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Show them as usual</source>
        <translation>عرضها كالمعتاد</translation>
    </message>
    <message>
        <source>The messages could not be drawn, so they are shown as plain text. All of them are kept as they are.</source>
        <translation>تعذّر عرض الرسائل بتنسيقها، لذا تُعرض كنص عادي. كلها محفوظة كما هي.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>PlainHttp</name>
    <message>
        <source>For a network that you trust, such as your own at home.</source>
        <translation>لشبكة تثق بها، مثل شبكة منزلك.</translation>
    </message>
    <message>
        <source>Questions to {0}, and its auth code, can be read by anyone along the way.</source>
        <translation>ما يُرسل إلى ⁨{0}⁩، ومعه رمز الدخول، يمكن أن يقرأه أي أحد في الطريق إليه.</translation>
    </message>
    <message>
        <source>Use plain HTTP anyway</source>
        <translation>استخدام HTTP رغم ذلك</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Nothing will disturb you until you choose this again or quit.</source>
        <translation>لن يزعجك شيء حتى تختار هذا مجددًا أو تنهي التطبيق.</translation>
    </message>
    <message>
        <source>Notifications are back.</source>
        <translation>عادت الإشعارات.</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print to a file</source>
        <translation>الطباعة إلى ملف</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>يجري الإيقاف…</translation>
    </message>
</context>
<context>
    <name>PromptButton</name>
    <message>
        <source>Default</source>
        <translation>المعتاد</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>What the models of this service are told before all messages. New chats start with it; existing ones keep theirs.</source>
        <translation>ما يُقال لنماذج هذه الخدمة قبل كل الرسائل. تبدأ به المحادثات الجديدة؛ أما الموجودة فتحتفظ بموجّهها.</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>Asked when it is used: {0}</source>
        <translation>يُسأل عنه عند الاستخدام: {0}</translation>
    </message>
    <message>
        <source>Dear {{name}}, … {{tone:formal|friendly}} … {{clipboard}} … {{date}}</source>
        <translation>عزيزي {{name}}، … {{tone:formal|friendly}} … {{clipboard}} … {{date}}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>بلا مجلد</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
</context>
<context>
    <name>PromptTree</name>
    <message>
        <source>Prompts</source>
        <translation>الموجّهات</translation>
    </message>
</context>
<context>
    <name>PromptsDoor</name>
    <message>
        <source>What the model is told before all messages of this chat, from your next question on.</source>
        <translation>ما يُقال للنموذج قبل كل رسائل هذه المحادثة. يسري من السؤال التالي فصاعدًا.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>المجلد %1 غير موجود.
تحقق من اسمه.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>الملف %1 غير موجود.
تحقق من اسمه.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>‏%1 موجود بالفعل.
هل تريد استبداله؟</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>‏«%1» محمي من الكتابة.
هل تريد حذفه رغم ذلك؟</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>هل تريد حذف «%1» نهائيًا؟</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>تعذر حذف المجلد.</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>تفاصيل</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>اسم الملف:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>نوع الملفات:</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>المجلد:</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>المجلد الأعلى</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>المجلدات الأخيرة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>إظهار الملفات المخفية</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Date Modified</source>
        <translation>تاريخ التعديل</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>%1 already exists.
Do you want to overwrite it?</source>
        <translation>‏%1 موجود بالفعل.
هل تريد استبداله؟</translation>
    </message>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>‏%1 مجلد.
أدخل اسم ملف.</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>الملف %1 لا يمكن كتابته.
اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>تحديد الصفحات غير صالح</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Advanced</source>
        <translation>متقدّم</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Double Sided Printing</source>
        <translation>الطباعة على الوجهين</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>التجليد من الجانب الطويل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>معطلة</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>التجليد من الجانب القصير</translation>
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
        <translation>↓</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Find among your questions</source>
        <translation>بحث في أسئلتك</translation>
    </message>
    <message>
        <source>Your questions</source>
        <translation>أسئلتك</translation>
    </message>
</context>
<context>
    <name>QuestionRail</name>
    <message>
        <source>Your questions</source>
        <translation>أسئلتك</translation>
    </message>
</context>
<context>
    <name>QueueDoor</name>
    <message>
        <source>Waiting: a question was being edited</source>
        <translation>في الانتظار: كان أحد الأسئلة قيد التحرير</translation>
    </message>
    <message>
        <source>Waiting: not sent</source>
        <translation>في الانتظار: تعذّر الإرسال</translation>
    </message>
    <message>
        <source>Waiting: the app was closed</source>
        <translation>في الانتظار منذ إغلاق التطبيق</translation>
    </message>
    <message>
        <source>Waiting: the previous answer is not complete</source>
        <translation>في الانتظار: لم تصل الإجابة السابقة كاملة</translation>
    </message>
    <message>
        <source>Waiting: the previous answer was stopped</source>
        <translation>في الانتظار: تم إيقاف الإجابة السابقة</translation>
    </message>
    <message>
        <source>Will be sent when the answer is complete</source>
        <translation>في الانتظار: الإرسال عند اكتمال الإجابة</translation>
    </message>
</context>
<context>
    <name>QueueFold</name>
    <message>
        <source>Hide the waiting questions</source>
        <translation>إخفاء الأسئلة في قائمة الانتظار</translation>
    </message>
    <message>
        <source>Show the waiting questions</source>
        <translation>إظهار الأسئلة في قائمة الانتظار</translation>
    </message>
</context>
<context>
    <name>QueueStrip</name>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Send the first waiting question</source>
        <translation>إرسال أول سؤال في الانتظار</translation>
    </message>
    <message>
        <source>Waiting questions</source>
        <translation>الأسئلة في قائمة الانتظار</translation>
    </message>
</context>
<context>
    <name>QueuedRow</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel: {0}</source>
        <translation>إلغاء: {0}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Edit: {0}</source>
        <translation>تحرير: {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save: {0}</source>
        <translation>حفظ: {0}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Take back: {0}</source>
        <translation>سحب: {0}</translation>
    </message>
    <message>
        <source>Waiting question</source>
        <translation>سؤال في الانتظار</translation>
    </message>
    <message>
        <source>With {0}</source>
        <translation>مع {0}</translation>
    </message>
</context>
<context>
    <name>QuickAnswer</name>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
</context>
<context>
    <name>QuickAsk</name>
    <message numerus="yes">
        <source>A text of {0} characters fits into no message; it was not pasted.</source>
        <translation>
            <numerusform>النص فارغ ولم يُلصق.</numerusform>
            <numerusform>النص المكوّن من حرف واحد لا تتسع له أي رسالة؛ لم يُلصق.</numerusform>
            <numerusform>النص المكوّن من حرفين لا تتسع له أي رسالة؛ لم يُلصق.</numerusform>
            <numerusform>النص المكوّن من {0} أحرف لا تتسع له أي رسالة؛ لم يُلصق.</numerusform>
            <numerusform>النص المكوّن من {0} حرفًا لا تتسع له أي رسالة؛ لم يُلصق.</numerusform>
            <numerusform>النص المكوّن من {0} حرف لا تتسع له أي رسالة؛ لم يُلصق.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open in the app</source>
        <translation>فتح في التطبيق</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>سؤال سريع</translation>
    </message>
    <message>
        <source>{0} closes</source>
        <translation>‏‎⁨{0}⁩‎ للإغلاق</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Reading {0}…</source>
        <translation>تجري قراءة {0}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>a part of the path is a file</source>
        <translation>جزء من المسار ملف وليس مجلدًا</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>يستخدمه برنامج آخر</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>هو مجلد</translation>
    </message>
    <message>
        <source>it is a link that leads nowhere</source>
        <translation>هو رابط لا يؤدي إلى شيء</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>القرص للقراءة فقط</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>أبلغ القرص عن خطأ</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>الاسم طويل جدًا</translation>
    </message>
    <message>
        <source>the system does not allow it</source>
        <translation>لا يُسمح بذلك</translation>
    </message>
    <message>
        <source>the system refused it</source>
        <translation>رفض النظام ذلك</translation>
    </message>
    <message>
        <source>the system refused it: error {0}</source>
        <translation>رفض النظام ذلك: الخطأ {0}</translation>
    </message>
    <message>
        <source>there is a file of that name</source>
        <translation>يوجد ملف بهذا الاسم</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>الملف أو المجلد غير موجود</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>عدد الملفات المفتوحة كبير جدًا</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>A command for the terminal; the variable LIAOBOTS_CODE stands for your code</source>
        <translation>أمر للطرفية؛ يقوم المتغير LIAOBOTS_CODE مقام رمز دخولك</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>كما يُرسل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>نسخ JSON</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>نسخ كأمر curl</translation>
    </message>
    <message>
        <source>Readable</source>
        <translation>مقروء</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>The body, as it is sent</source>
        <translation>المتن كما يُرسل</translation>
    </message>
    <message>
        <source>The request, as it is sent</source>
        <translation>الطلب كما يُرسل عبر الشبكة</translation>
    </message>
    <message>
        <source>The request, readable</source>
        <translation>الطلب بصورة مقروءة</translation>
    </message>
    <message numerus="yes">
        <source>{0} bytes</source>
        <translation>
            <numerusform>لا بايتات</numerusform>
            <numerusform>بايت واحد</numerusform>
            <numerusform>بايتان</numerusform>
            <numerusform>{0} بايتات</numerusform>
            <numerusform>{0} بايتًا</numerusform>
            <numerusform>{0} بايت</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestDoor</name>
    <message>
        <source>Nothing is written yet: your question will be the last message.</source>
        <translation>لم يُكتب شيء بعد: سيكون سؤالك الرسالة الأخيرة.</translation>
    </message>
    <message>
        <source>This is sent when you press Enter.</source>
        <translation>هذا ما يُرسل عند ضغط Enter.</translation>
    </message>
    <message>
        <source>This message no longer exists.</source>
        <translation>لم تعد هذه الرسالة موجودة.</translation>
    </message>
    <message>
        <source>This was sent for this answer.</source>
        <translation>هذا ما تم إرساله عبر الشبكة لهذه الإجابة.</translation>
    </message>
    <message>
        <source>What was sent is known only until the app is closed. This is what would be sent for this answer now, put together from what is stored.</source>
        <translation>لا يُعرف ما تم إرساله إلا حتى إغلاق التطبيق. هذا ما كان سيُرسل لهذه الإجابة الآن، مجمّعًا مما هو محفوظ.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>لا محادثات</numerusform>
            <numerusform>محادثة واحدة</numerusform>
            <numerusform>محادثتان</numerusform>
            <numerusform>%Ln محادثات</numerusform>
            <numerusform>%Ln محادثة</numerusform>
            <numerusform>%Ln محادثة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>لا رسائل</numerusform>
            <numerusform>رسالة واحدة</numerusform>
            <numerusform>رسالتان</numerusform>
            <numerusform>%Ln رسائل</numerusform>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>%Ln رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>Brought back: {0}, {1}.</source>
        <translation>المستعاد: {0}، {1}.</translation>
    </message>
    <message>
        <source>Chats of the backup</source>
        <translation>محادثات النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Chats that are not here now: {0}. What is here stays as it is, whatever you restore.</source>
        <translation>في النسخة {0} من المحادثات غير الموجودة هنا الآن. ما هو موجود هنا يبقى كما هو مهما استعدت.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Deleted for good, and left so: {0}. Choose one to bring it back.</source>
        <translation>حُذفت {0} من المحادثات نهائيًا وتُركت كذلك. اختر واحدة لاستعادتها.</translation>
    </message>
    <message>
        <source>Find a chat by its title</source>
        <translation>بحث عن محادثة بعنوانها</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>يجري البحث عن نسخ احتياطية…</translation>
    </message>
    <message>
        <source>No chat of this backup has that in its title.</source>
        <translation>لا محادثة في هذه النسخة الاحتياطية يضم عنوانها ذلك.</translation>
    </message>
    <message>
        <source>Prompts that were removed, and left so: {0}.</source>
        <translation>تمت إزالة {0} من الموجّهات وتُركت كذلك.</translation>
    </message>
    <message>
        <source>Prompts: {0}.</source>
        <translation>استُعيدت {0} من الموجّهات أيضًا.</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>تجري قراءة النسخة الاحتياطية…</translation>
    </message>
    <message>
        <source>Restore all missing</source>
        <translation>استعادة كل المفقود</translation>
    </message>
    <message>
        <source>Restore chats from a backup</source>
        <translation>استعادة محادثات من نسخة احتياطية</translation>
    </message>
    <message>
        <source>Restore removed prompts</source>
        <translation>استعادة الموجّهات المزالة</translation>
    </message>
    <message>
        <source>Restore this chat</source>
        <translation>استعادة هذه المحادثة</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>تجري الاستعادة…</translation>
    </message>
    <message>
        <source>The backup of {0} cannot be read: it is missing, damaged or of another kind. Nothing was changed. Choose another one.</source>
        <translation>النسخة الاحتياطية بتاريخ ⁨{0}⁩ لا يمكن قراءتها: هي مفقودة أو تالفة أو من نوع آخر. لم يتغير شيء. اختر نسخة أخرى.</translation>
    </message>
    <message>
        <source>There are no backups yet. They are made while the window is open.</source>
        <translation>لا نسخ احتياطية بعد. تُنشأ ما دامت النافذة مفتوحة.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>No setting matches. Try a word for what it does or offers.</source>
        <translation>لا إعداد يطابق ذلك. ابحث بكلمة عما يفعله أو يتيحه.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
</context>
<context>
    <name>RunningJob</name>
    <message>
        <source>Exporting chat {0} of {1}…</source>
        <translation>يجري تصدير المحادثة {0} من {1}…</translation>
    </message>
    <message>
        <source>Exporting chats…</source>
        <translation>يجري تصدير المحادثات…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>يجري الاستيراد…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>تجري قراءة الملف…</translation>
    </message>
    <message>
        <source>Saving the messages…</source>
        <translation>يجري حفظ الرسائل…</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>لا محادثات</numerusform>
            <numerusform>محادثة واحدة</numerusform>
            <numerusform>محادثتان</numerusform>
            <numerusform>%Ln محادثات</numerusform>
            <numerusform>%Ln محادثة</numerusform>
            <numerusform>%Ln محادثة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>لا رسائل</numerusform>
            <numerusform>رسالة واحدة</numerusform>
            <numerusform>رسالتان</numerusform>
            <numerusform>%Ln رسائل</numerusform>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>%Ln رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>A check has found the file of your chats damaged. Start the app again: it then moves the file aside and keeps all of it that can be read.</source>
        <translation>كشف فحص أن ملف محادثاتك تالف. أعد تشغيل التطبيق: عندها ينقل الملف جانبًا ويحتفظ بكل ما يمكن قراءته منه.</translation>
    </message>
    <message>
        <source>Brought back from the backup: {0}.</source>
        <translation>استُعيد من النسخة الاحتياطية: {0}.</translation>
    </message>
    <message>
        <source>Close the app and start it with --data-dir and a folder on this computer.</source>
        <translation>أغلق التطبيق وشغّله مع ⁨--data-dir⁩ ومجلد على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Continue with what is here: {0}</source>
        <translation>المتابعة بما هو موجود هنا: {0}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Most of the chats that the last backup holds are not here, though they were not deleted. Another file may have taken the place of yours.</source>
        <translation>معظم المحادثات التي في آخر نسخة احتياطية غير موجودة هنا، مع أنها لم تُحذف. ربما حلّ ملف آخر محل ملفك.</translation>
    </message>
    <message>
        <source>Restore the backup of {0}: {1}</source>
        <translation>استعادة النسخة الاحتياطية بتاريخ {0}: {1}</translation>
    </message>
    <message>
        <source>The file of your chats was damaged. It was kept as {0}, and what could be read of it is here.</source>
        <translation>كان ملف محادثاتك تالفًا. حُفظ باسم ⁨{0}⁩، وما أمكنت قراءته منه موجود هنا.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
</context>
<context>
    <name>SelectingView</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source> It says: {0}.</source>
        <translation> رسالتها: ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>A SOCKS proxy is set for this computer, but the part that speaks SOCKS is not installed. {kept} Install PySocks, or use another proxy.</source>
        <translation>ضُبط وكيل SOCKS لهذا الحاسوب، لكن الجزء الذي يتعامل مع SOCKS غير مثبت. {kept} ثبّت PySocks، أو استخدم وكيلًا آخر.</translation>
    </message>
    <message>
        <source>A SOCKS proxy takes a user name and a password together, each of at most {0} bytes.</source>
        <translation>يقبل وكيل SOCKS اسم المستخدم وكلمة المرور معًا، كل منهما {0} بايت على الأكثر.</translation>
    </message>
    <message>
        <source>An auth code is needed to ask this service. Enter the code of your account.</source>
        <translation>يلزم رمز دخول لسؤال هذه الخدمة. أدخل رمز حسابك.</translation>
    </message>
    <message>
        <source>Anyone along the way could read your auth code at this address. Use one that begins with https://.</source>
        <translation>يرسل هذا العنوان رمز دخولك مقروءًا للجميع في الطريق. استخدم عنوانًا يبدأ بـ https://‎.</translation>
    </message>
    <message>
        <source>Cannot reach {host}. {kept} Check your internet connection, then try again.</source>
        <translation>لا يمكن الوصول إلى ⁨{host}⁩. {kept} تحقق من اتصالك بالإنترنت، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Character {0} of the auth code cannot be sent. A code has only Latin letters and digits: copy it again from your account page.</source>
        <translation>لا يمكن إرسال الحرف {0} من رمز الدخول. لا يحتوي الرمز إلا على حروف لاتينية وأرقام: انسخه مجددًا من صفحة حسابك.</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>العرض التجريبي</translation>
    </message>
    <message>
        <source>It is not signed by anyone whom this computer trusts.</source>
        <translation>لا تضمنه أي جهة يثق بها هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Its certificate belongs to another address.</source>
        <translation>شهادته تخص عنوانًا آخر.</translation>
    </message>
    <message>
        <source>Its certificate has expired.</source>
        <translation>انتهت صلاحية شهادته.</translation>
    </message>
    <message>
        <source>Its certificate is not valid yet.</source>
        <translation>لم تبدأ صلاحية شهادته بعد.</translation>
    </message>
    <message>
        <source>Liaobots API</source>
        <translation>واجهة Liaobots API</translation>
    </message>
    <message>
        <source>Liaobots web</source>
        <translation>موقع Liaobots</translation>
    </message>
    <message>
        <source>Message limit is {0} characters. You have entered {1} characters. Shorten it, or choose a model with a higher limit.</source>
        <translation>حد الرسالة {0} من الأحرف، وقد أدخلت {1} منها. اختصرها، أو اختر نموذجًا بحد أعلى.</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be used. It looks like http://proxy.example:3128 or socks5://127.0.0.1:1080: check it in the settings.</source>
        <translation>لا يمكن استخدام عنوان الوكيل. يكون بالشكل http://proxy.example:3128 أو socks5://127.0.0.1:1080 فتحقق منه في الإعدادات.</translation>
    </message>
    <message>
        <source>The address of the proxy holds a user name or a password. Enter them in fields of their own, where they are not shown.</source>
        <translation>في عنوان الوكيل اسم مستخدم أو كلمة مرور. أدخلهما في حقليهما حيث لا يُعرضان.</translation>
    </message>
    <message>
        <source>The address of the service cannot be used. It looks like https://liaobots.com: check it in the settings.</source>
        <translation>لا يمكن استخدام عنوان الخدمة. يكون بالشكل https://liaobots.com فتحقق منه في الإعدادات.</translation>
    </message>
    <message>
        <source>The address {host} was not found. {kept} Check the connection to the internet; if the service has moved, use its other address.</source>
        <translation>لم يُعثر على العنوان ⁨{host}⁩. {kept} تحقق من الاتصال بالإنترنت؛ وإن انتقلت الخدمة فاستخدم عنوانها الآخر.</translation>
    </message>
    <message>
        <source>The answer grew beyond 32 MB and was ended here. What came is kept: let the service continue it, or try again.</source>
        <translation>تجاوزت الإجابة 32 ميغابايت فتم إنهاؤها هنا. ما وصل محفوظ: دع الخدمة تتابعه، أو أعد المحاولة.</translation>
    </message>
    <message>
        <source>The answer took more than 1 minute and was ended here. What came is kept: let the service continue it, or try again.</source>
        <translation>استغرقت الإجابة أكثر من دقيقة فتم إنهاؤها هنا. ما وصل محفوظ: دع الخدمة تتابعه، أو أعد المحاولة.</translation>
    </message>
    <message numerus="yes">
        <source>The answer took more than {0} minutes and was ended here. What came is kept: let the service continue it, or try again.</source>
        <translation>
            <numerusform>استغرقت الإجابة وقتًا طويلًا فتم إنهاؤها هنا. ما وصل محفوظ: دع الخدمة تتابعه، أو أعد المحاولة.</numerusform>
            <numerusform>استغرقت الإجابة أكثر من دقيقة واحدة فتم إنهاؤها هنا. ما وصل محفوظ: دع الخدمة تتابعه، أو أعد المحاولة.</numerusform>
            <numerusform>استغرقت الإجابة أكثر من دقيقتين فتم إنهاؤها هنا. ما وصل محفوظ: دع الخدمة تتابعه، أو أعد المحاولة.</numerusform>
            <numerusform>استغرقت الإجابة أكثر من {0} دقائق فتم إنهاؤها هنا. ما وصل محفوظ: دع الخدمة تتابعه، أو أعد المحاولة.</numerusform>
            <numerusform>استغرقت الإجابة أكثر من {0} دقيقة فتم إنهاؤها هنا. ما وصل محفوظ: دع الخدمة تتابعه، أو أعد المحاولة.</numerusform>
            <numerusform>استغرقت الإجابة أكثر من {0} دقيقة فتم إنهاؤها هنا. ما وصل محفوظ: دع الخدمة تتابعه، أو أعد المحاولة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The balance of this account is used up, or this model is not free. Nothing was lost. Top up the account on its web page, then try again.</source>
        <translation>نفد رصيد هذا الحساب، أو أن النموذج مدفوع. لم يُفقد شيء. اشحن الحساب في صفحته على الويب، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The connection broke off in the middle of the answer. What came is kept: let the service continue it, or try again.</source>
        <translation>انقطع الاتصال في منتصف الإجابة. ما وصل محفوظ: دع الخدمة تتابعه، أو أعد المحاولة.</translation>
    </message>
    <message>
        <source>The file of trusted certificates that {0} names cannot be read, so nothing was sent. {kept} Correct that setting, then start the app again.</source>
        <translation>لا يمكن قراءة ملف الشهادات الموثوقة الذي يحدده ⁨{0}⁩، فلم يُرسل شيء. {kept} صحّح ذلك الإعداد، ثم أعد تشغيل التطبيق.</translation>
    </message>
    <message>
        <source>The file of trusted certificates {0} cannot be read, so nothing was sent. {kept} Choose another file in the settings, then try again.</source>
        <translation>لا يمكن قراءة ملف الشهادات الموثوقة ⁨{0}⁩، فلم يُرسل شيء. {kept} اختر ملفًا آخر في الإعدادات، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The file of trusted certificates {0} holds no certificate in PEM form, so nothing was sent. {kept} Choose another file in the settings, then try again.</source>
        <translation>ليس في ملف الشهادات الموثوقة ⁨{0}⁩ شهادة بصيغة PEM، فلم يُرسل شيء. {kept} اختر ملفًا آخر في الإعدادات، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The identity of {host} could not be verified, so nothing was sent. {reason}{kept} Check the clock of this computer and the network you are in, then try again.</source>
        <translation>تعذّر التحقق من هوية ⁨{host}⁩، فلم يُرسل شيء. {reason}{kept} تحقق من ساعة هذا الحاسوب ومن الشبكة التي أنت فيها، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The model “{0}” is not known. Choose one of these: {1}.</source>
        <translation>النموذج «⁨{0}⁩» غير معروف. اختر واحدًا من هذه: {1}.</translation>
    </message>
    <message>
        <source>The proxy {host} asks for a user name and a password, or does not accept those that are set, so nothing was sent. {kept} Correct them, then try again.</source>
        <translation>يطلب الوكيل ⁨{host}⁩ اسم مستخدم وكلمة مرور، أو لا يقبل المضبوط منهما، فلم يُرسل شيء. {kept} صحّحهما، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The proxy {host} did not let the request through. {kept} Check the proxy settings, then try again.</source>
        <translation>لم يمرّر الوكيل ⁨{host}⁩ الطلب. {kept} تحقق من إعدادات الوكيل، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The question is too long for the service. {kept} Shorten it and ask again.</source>
        <translation>السؤال أطول مما تقبله الخدمة. {kept} اختصره واسأل مجددًا.</translation>
    </message>
    <message>
        <source>The saved proxy of this service is not understood, so nothing is sent. Choose in its settings, under Connection, how to reach it.</source>
        <translation>إعداد الوكيل المحفوظ لهذه الخدمة غير مفهوم، لذا لا يُرسل شيء. حدّد في إعداداتها، تحت «الاتصال»، طريقة الوصول إليها.</translation>
    </message>
    <message>
        <source>The service could not be reached behind its gateway. It is asked once more.</source>
        <translation>تعذّر الوصول إلى الخدمة خلف بوابتها. تُسأل مرة أخرى.</translation>
    </message>
    <message>
        <source>The service did not answer. {kept} Try again.</source>
        <translation>لم تجب الخدمة. {kept} أعد المحاولة.</translation>
    </message>
    <message>
        <source>The service did not say the balance of this account. Try again in a moment.</source>
        <translation>لم تذكر الخدمة رصيد هذا الحساب. أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>The service does not accept this auth code. {kept} Enter the code again.</source>
        <translation>لا تقبل الخدمة رمز الدخول هذا. {kept} أدخل الرمز مجددًا.</translation>
    </message>
    <message>
        <source>The service does not offer this model.{0} {kept} Choose another model.</source>
        <translation>لا تقدم الخدمة هذا النموذج.{0} {kept} اختر نموذجًا آخر.</translation>
    </message>
    <message>
        <source>The service points to another address ({0}). Nothing was sent there. {kept} If you trust that address, enter it in the settings.</source>
        <translation>تشير الخدمة إلى عنوان آخر (⁨{0}⁩). لم يُرسل إليه شيء. {kept} إن كنت تثق بذلك العنوان فأدخله في الإعدادات.</translation>
    </message>
    <message>
        <source>The service reported an error of its own.{0} {kept} Try again in a moment.</source>
        <translation>أبلغت الخدمة عن خطأ لديها.{0} {kept} أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>The service sent an empty answer. {kept} Try again.</source>
        <translation>أرسلت الخدمة إجابة فارغة. {kept} أعد المحاولة.</translation>
    </message>
    <message>
        <source>The service sent data that may not be an answer. It is shown as it came: check the address of the service.</source>
        <translation>أرسلت الخدمة بيانات قد لا تكون إجابة محادثة. تُعرض كما وصلت: تحقق من عنوان الخدمة.</translation>
    </message>
    <message>
        <source>The service sent its answer in a form that was not asked for, so it cannot be read. {kept} Try again.</source>
        <translation>أرسلت الخدمة إجابتها بصيغة لم تُطلب، فلا يمكن قراءتها. {kept} أعد المحاولة.</translation>
    </message>
    <message>
        <source>The service shows a page that only a browser can pass, instead of an answer. {kept} Open the site once in the browser, or use the official API.</source>
        <translation>تعرض الخدمة صفحة تحقق لا يجتازها إلا متصفح، بدلًا من إجابة. {kept} افتح الموقع مرة في المتصفح، أو استخدم الواجهة الرسمية (API).</translation>
    </message>
    <message>
        <source>The service withheld its answer, by its rules on content. {kept} Reword it, then ask again.</source>
        <translation>حجبت الخدمة إجابتها وفق قواعد المحتوى لديها. {kept} أعد صياغة السؤال، ثم اسأل مجددًا.</translation>
    </message>
    <message>
        <source>There is no chat service at {0}; it may have moved. {kept} Use the other address of the service, or change it.</source>
        <translation>لا توجد خدمة دردشة في ⁨{0}⁩؛ ربما انتقلت. {kept} استخدم العنوان الآخر للخدمة، أو غيّره.</translation>
    </message>
    <message>
        <source>There is no service called “{0}”. Choose one of these: {1}.</source>
        <translation>لا توجد خدمة باسم «⁨{0}⁩». اختر واحدة من هذه: {1}.</translation>
    </message>
    <message>
        <source>Too many questions in a short time. {kept}</source>
        <translation>أسئلة كثيرة في وقت قصير. {kept}</translation>
    </message>
    <message>
        <source>Your question is kept.</source>
        <translation>سؤالك محفوظ.</translation>
    </message>
    <message>
        <source>of this computer</source>
        <translation>لهذا الحاسوب</translation>
    </message>
    <message>
        <source>{0} could not be reached, so {1} answered instead.</source>
        <translation>تعذّر الوصول إلى ⁨{0}⁩، فأجاب ⁨{1}⁩ بدلًا منه.</translation>
    </message>
    <message>
        <source>{host} did not answer in time. {kept} Try again.</source>
        <translation>لم يجب ⁨{host}⁩ في الوقت المحدد. {kept} أعد المحاولة.</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Use for new chats</source>
        <translation>استخدامها للمحادثات الجديدة</translation>
    </message>
    <message>
        <source>Used for new chats</source>
        <translation>مستخدمة للمحادثات الجديدة</translation>
    </message>
</context>
<context>
    <name>ServicePane</name>
    <message>
        <source>A service needs a name.</source>
        <translation>تحتاج الخدمة إلى اسم.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Another service has this name.</source>
        <translation>لخدمة أخرى هذا الاسم.</translation>
    </message>
    <message>
        <source>Auth code</source>
        <translation>رمز الدخول</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Forget the auth code</source>
        <translation>نسيان رمز الدخول</translation>
    </message>
    <message>
        <source>It answers on this computer, for practice: nothing leaves it, and no account is needed.</source>
        <translation>يجيب على هذا الحاسوب للتجربة: لا شيء يغادره، ولا حاجة إلى حساب.</translation>
    </message>
    <message>
        <source>Liaobots web page</source>
        <translation>موقع Liaobots</translation>
    </message>
    <message>
        <source>Liaobots&apos; official API at {0}. It shares its code with the web page.</source>
        <translation>واجهة Liaobots الرسمية (API) في ⁨{0}⁩. تتشارك رمز الدخول مع الموقع.</translation>
    </message>
    <message>
        <source>Liaobots, asked the way its web page asks it. It shares its code with the API.</source>
        <translation>يُخاطَب Liaobots كما يخاطبه موقعه. يتشارك رمز الدخول مع واجهة API.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>None is sent; many servers of your own need none</source>
        <translation>لا يُرسل رمز دخول؛ كثير من الخوادم الخاصة لا يحتاج إليه</translation>
    </message>
    <message>
        <source>Not entered yet</source>
        <translation>لم يُدخل بعد</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation>متوافق مع OpenAI</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>البروتوكول</translation>
    </message>
    <message>
        <source>Saved; type a new one</source>
        <translation>محفوظ؛ اكتب رمزًا جديدًا</translation>
    </message>
    <message>
        <source>System prompt of new chats</source>
        <translation>موجّه النظام للمحادثات الجديدة</translation>
    </message>
    <message>
        <source>The keyring of this computer could not be used, so the code is kept in a file that only you can read.</source>
        <translation>تعذّر استخدام حلقة المفاتيح لهذا الحاسوب، لذا يُحفظ الرمز في ملف لا يقرؤه غيرك.</translation>
    </message>
    <message>
        <source>The saved code was entered for another address and is not sent to this one. Enter the code of this address.</source>
        <translation>الرمز المحفوظ يخص عنوانًا آخر ولا يُرسل إلى هذا العنوان. أدخل رمز هذا العنوان.</translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Used by new chats. Existing chats keep theirs.</source>
        <translation>تستخدمها المحادثات الجديدة. تحتفظ المحادثات الموجودة بخدمتها.</translation>
    </message>
</context>
<context>
    <name>ServiceTest</name>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>لا نماذج</numerusform>
            <numerusform>نموذج واحد</numerusform>
            <numerusform>نموذجان</numerusform>
            <numerusform>%Ln نماذج</numerusform>
            <numerusform>%Ln نموذجًا</numerusform>
            <numerusform>%Ln نموذج</numerusform>
        </translation>
    </message>
    <message>
        <source>Add its models</source>
        <translation>إضافة نماذجها</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>إلغاء الاختبار</translation>
    </message>
    <message>
        <source>It reports neither models nor a balance; a question shows the rest.</source>
        <translation>لا تسرد نماذج ولا تذكر رصيدًا؛ السؤال يُظهر الباقي.</translation>
    </message>
    <message>
        <source>Only a question shows whether the code is accepted, and that costs.</source>
        <translation>لا يُعرف قبول رمز الدخول إلا بطرح سؤال، وله تكلفة.</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>تم الوصول إليها</translation>
    </message>
    <message>
        <source>Test the service</source>
        <translation>اختبار الخدمة</translation>
    </message>
    <message>
        <source>Testing {0}…</source>
        <translation>يجري اختبار ⁨{0}⁩…</translation>
    </message>
    <message>
        <source>balance {0}</source>
        <translation>الرصيد {0}</translation>
    </message>
    <message>
        <source>code accepted</source>
        <translation>رمز الدخول مقبول</translation>
    </message>
    <message>
        <source>{0}&#xa0;ms to the first byte</source>
        <translation>{0}&#xa0;مللي&#xa0;ثانية حتى أول بايت</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>إضافة خدمة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete this service</source>
        <translation>حذف هذه الخدمة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Duplicate this service</source>
        <translation>تكرار هذه الخدمة</translation>
    </message>
    <message>
        <source>It has no auth code yet: enter one there, or choose another.</source>
        <translation>ليس لها رمز دخول بعد: أدخله هناك، أو اختر غيرها.</translation>
    </message>
    <message>
        <source>New chats ask {0} now.</source>
        <translation>المحادثات الجديدة تسأل ⁨{0}⁩ الآن.</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>خدمة جديدة</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>الخدمات</translation>
    </message>
    <message>
        <source>Services and models</source>
        <translation>الخدمات والنماذج</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>محليًا</translation>
    </message>
    <message>
        <source>{0} and its code were deleted.</source>
        <translation>حُذفت ⁨{0}⁩ مع رمز دخولها.</translation>
    </message>
    <message>
        <source>{0} was deleted.</source>
        <translation>حُذفت ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>{0} · new chats</source>
        <translation>‏{0} · المحادثات الجديدة</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Its value in settings.json is not understood.</source>
        <translation>قيمته في settings.json غير مفهومة.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الضبط</translation>
    </message>
    <message>
        <source>Reset: {0}</source>
        <translation>إعادة الضبط: {0}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A title by the model costs one short extra request.</source>
        <translation>يكلف العنوان الذي يضعه النموذج طلبًا قصيرًا إضافيًا.</translation>
    </message>
    <message>
        <source>A word is correct if any of them knows it.</source>
        <translation>تُعدّ الكلمة صحيحة إن وُجدت في أيٍّ منها.</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>لون التمييز</translation>
    </message>
    <message>
        <source>All commands in menus above the chat.</source>
        <translation>كل الأوامر في قوائم أعلى المحادثة.</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>سؤالي في كل مرة</translation>
    </message>
    <message>
        <source>At 100% zoom.</source>
        <translation>عند تكبير 100‎%‎.</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Brings the window back while it is closed.</source>
        <translation>تُعيد النافذة وهي مغلقة.</translation>
    </message>
    <message>
        <source>By the model</source>
        <translation>من النموذج</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>التدقيق الإملائي</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Code font</source>
        <translation>خط الشيفرة</translation>
    </message>
    <message>
        <source>Code size</source>
        <translation>حجم الشيفرة</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريحة</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>متراصة</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Ctrl and Enter</source>
        <translation>‏Ctrl مع Enter</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>الكثافة</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Follow it</source>
        <translation>تتبّع الإجابة</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Fonts whose letters all have the same width.</source>
        <translation>خطوط حروفها كلها بعرض واحد.</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>رمادي</translation>
    </message>
    <message>
        <source>High</source>
        <translation>مرتفع</translation>
    </message>
    <message>
        <source>High contrast has stronger colours and visible edges.</source>
        <translation>للتباين العالي ألوان أقوى وحواف ظاهرة.</translation>
    </message>
    <message>
        <source>How wide lines are at most, at 100% zoom.</source>
        <translation>أقصى عرض للأسطر عند تكبير 100‎%‎.</translation>
    </message>
    <message>
        <source>In code blocks, at 100% zoom.</source>
        <translation>لكتل الشيفرة عند تكبير 100‎%‎.</translation>
    </message>
    <message>
        <source>In messages, and where you write them.</source>
        <translation>في الرسائل وحيث تكتبها.</translation>
    </message>
    <message>
        <source>Keep auth codes in the keyring of the system</source>
        <translation>حفظ رموز الدخول في حلقة مفاتيح النظام</translation>
    </message>
    <message>
        <source>Keep my question on top</source>
        <translation>إبقاء سؤالي في الأعلى</translation>
    </message>
    <message>
        <source>Keep the app in the tray</source>
        <translation>إبقاء التطبيق في علبة النظام</translation>
    </message>
    <message>
        <source>Key that sends a question</source>
        <translation>مفتاح إرسال السؤال</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>ارتفاع السطر</translation>
    </message>
    <message>
        <source>Marks unknown words as you write.</source>
        <translation>يضع علامة أثناء الكتابة على الكلمات التي لا يعرفها أي قاموس.</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>شريط القوائم</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Otherwise they are in files that only you can read.</source>
        <translation>وإلا فهي في ملفات لا يقرؤها غيرك.</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>وردي</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Quit the app</source>
        <translation>إنهاء التطبيق</translation>
    </message>
    <message>
        <source>Shift+Enter always starts a new line.</source>
        <translation>‏Shift+Enter لسطر جديد دائمًا.</translation>
    </message>
    <message>
        <source>Spell check languages</source>
        <translation>لغات التدقيق الإملائي</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Stay where I am</source>
        <translation>البقاء في مكاني</translation>
    </message>
    <message>
        <source>Tells you when an answer is complete while you are in another window or chat.</source>
        <translation>إعلامك بانتهاء إجابة بينما كانت نافذة أو محادثة أخرى في المقدمة.</translation>
    </message>
    <message>
        <source>Text font</source>
        <translation>خط النص</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Text width</source>
        <translation>عرض النص</translation>
    </message>
    <message>
        <source>The colour of buttons, links and your own messages.</source>
        <translation>لون الأزرار والروابط ورسائلك.</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>ألوان النافذة.</translation>
    </message>
    <message>
        <source>The distance between lines, relative to the text size.</source>
        <translation>المسافة بين الأسطر نسبة إلى حجم الحروف.</translation>
    </message>
    <message>
        <source>The first question</source>
        <translation>السؤال الأول</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>لغة النافذة.</translation>
    </message>
    <message>
        <source>The size of everything in the window.</source>
        <translation>حجم كل ما في النافذة.</translation>
    </message>
    <message>
        <source>The space around chats, paragraphs and what you write.</source>
        <translation>المساحة حول المحادثات والفقرات وما تكتبه.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Titles of new chats</source>
        <translation>عناوين المحادثات الجديدة</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <translation>أيقونة في علبة النظام</translation>
    </message>
    <message>
        <source>What the view does as the text grows.</source>
        <translation>ما يفعله العرض عند ازدياد النص.</translation>
    </message>
    <message>
        <source>While an answer comes</source>
        <translation>أثناء وصول الإجابة</translation>
    </message>
    <message>
        <source>Without a tray icon it quits the app.</source>
        <translation>بلا أيقونة في علبة النظام ينهي ذلك التطبيق.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>التكبير</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>بحث عن إعداد</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>On</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>الخدمات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} بكسل</translation>
    </message>
</context>
<context>
    <name>SettingsDoor</name>
    <message>
        <source>About Liaobots Desktop</source>
        <translation>حول Liaobots Desktop</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>حول التطبيق…</translation>
    </message>
    <message>
        <source>Addresses, auth codes, models, time limits, proxies.</source>
        <translation>العناوين ورموز الدخول والنماذج والمهل والوكلاء.</translation>
    </message>
    <message>
        <source>As Markdown, HTML, PDF, text or JSON.</source>
        <translation>بصيغة Markdown أو HTML أو PDF أو نص أو JSON.</translation>
    </message>
    <message>
        <source>Brings back what was lost, and overwrites nothing.</source>
        <translation>تُعيد ما فُقد، ولا تستبدل شيئًا.</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>تصدير كل المحادثات</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>From a file of this app, ChatGPT, chatbot-⁠ui or Open WebUI.</source>
        <translation>من ملف لهذا التطبيق أو ChatGPT أو chatbot-⁠ui أو Open WebUI.</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>استيراد محادثات</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>الموجّهات</translation>
    </message>
    <message>
        <source>Prompts…</source>
        <translation>الموجّهات…</translation>
    </message>
    <message>
        <source>Restore chats from a backup</source>
        <translation>استعادة محادثات من نسخة احتياطية</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>استعادة…</translation>
    </message>
    <message>
        <source>Services and models</source>
        <translation>الخدمات والنماذج</translation>
    </message>
    <message>
        <source>Services…</source>
        <translation>الخدمات…</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>الإحصائيات</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>الإحصائيات…</translation>
    </message>
    <message>
        <source>Texts you use again and again.</source>
        <translation>نصوص تستخدمها مرارًا.</translation>
    </message>
    <message>
        <source>Version, licences, chats folder, diagnostics.</source>
        <translation>الإصدار والرخص ومجلد محادثاتك ومعلومات التشخيص.</translation>
    </message>
    <message>
        <source>What was written in all chats, by day and by model.</source>
        <translation>ما كُتب في كل المحادثات، بحسب اليوم والنموذج.</translation>
    </message>
</context>
<context>
    <name>ShownChat</name>
    <message>
        <source>No data for {0} s</source>
        <translation>لا بيانات منذ {0} ث</translation>
    </message>
</context>
<context>
    <name>ShownNotices</name>
    <message>
        <source>The version that was shown before was deleted, so Undo cannot show it.</source>
        <translation>حُذفت النسخة التي كانت معروضة من قبل، لذا لا يمكن للتراجع إظهارها.</translation>
    </message>
    <message>
        <source>This chat was deleted for good, so it cannot be shown.</source>
        <translation>حُذفت هذه المحادثة نهائيًا، لذلك لا يمكن عرضها.</translation>
    </message>
    <message>
        <source>This message was deleted, so only the chat that it was in is shown.</source>
        <translation>حُذفت هذه الرسالة، لذا تُعرض المحادثة التي كانت فيها فقط.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Search all chats</source>
        <translation>بحث في كل المحادثات</translation>
    </message>
</context>
<context>
    <name>SidebarFoot</name>
    <message>
        <source>Folders, tags, archive, Trash</source>
        <translation>المجلدات والوسوم والأرشيف وسلة المحذوفات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>SlashPopup</name>
    <message>
        <source>Prompts</source>
        <translation>الموجّهات</translation>
    </message>
</context>
<context>
    <name>SlashPrompts</name>
    <message numerus="yes">
        <source>{0} prompts. Enter inserts {1}</source>
        <translation>
            <numerusform>لا موجّهات. Enter لإدراج ⁨{1}⁩</numerusform>
            <numerusform>موجّه واحد. Enter لإدراج ⁨{1}⁩</numerusform>
            <numerusform>موجّهان. Enter لإدراج ⁨{1}⁩</numerusform>
            <numerusform>{0} موجّهات. Enter لإدراج ⁨{1}⁩</numerusform>
            <numerusform>{0} موجّهًا. Enter لإدراج ⁨{1}⁩</numerusform>
            <numerusform>{0} موجّه. Enter لإدراج ⁨{1}⁩</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpelledField</name>
    <message>
        <source>No suggestions</source>
        <translation>لا توجد اقتراحات</translation>
    </message>
</context>
<context>
    <name>SpellingChoices</name>
    <message>
        <source>Check spelling</source>
        <translation>التدقيق الإملائي</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>الإملاء</translation>
    </message>
    <message>
        <source>There is no dictionary</source>
        <translation>لا يوجد قاموس</translation>
    </message>
</context>
<context>
    <name>SpellingRow</name>
    <message>
        <source>No dictionary matches the languages of your system: choose one.</source>
        <translation>لا يوجد قاموس بلغات نظامك: اختر قاموسًا.</translation>
    </message>
    <message>
        <source>No dictionary was found. Homebrew brings what is needed: enchant.</source>
        <translation>لم يُعثر على قاموس. يوفّر Homebrew ما يلزم: enchant.</translation>
    </message>
    <message>
        <source>No dictionary was found. Install enchant and a dictionary, on Debian and Ubuntu libenchant-2-2 and hunspell-en-us, for instance.</source>
        <translation>لم يُعثر على قاموس. ثبّت enchant وقاموسًا؛ في Debian وUbuntu مثلًا libenchant-2-2 وhunspell-ar.</translation>
    </message>
    <message>
        <source>No dictionary was found. The Python package pyenchant brings one; a packaged app cannot use it.</source>
        <translation>لم يُعثر على قاموس. تأتي حزمة بايثون pyenchant بقاموس، لكن التطبيق المُحزَّم لا يمكنه استخدامها.</translation>
    </message>
</context>
<context>
    <name>StartNews</name>
    <message>
        <source>A settings file could not be read. It was kept as {0}, and what was last saved is used, as far as it was found.</source>
        <translation>تعذّرت قراءة ملف من الإعدادات. حُفظ باسم ⁨{0}⁩، ويسري آخر ما حُفظ بقدر ما عُثر عليه.</translation>
    </message>
    <message>
        <source>Others could read the file of your auth code on this computer. Now only you can; if somebody may have read it, ask the service for a new one.</source>
        <translation>كان يمكن لآخرين قراءة ملف رمز دخولك على هذا الحاسوب. الآن لا يقرؤه غيرك؛ إن كان أحد قد قرأه فاطلب من الخدمة رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>Something in profiles.json is not understood. It is not used, and left as it is: {0}.</source>
        <translation>شيء في profiles.json غير مفهوم. لا يُستخدم ويُترك كما هو: {0}.</translation>
    </message>
    <message>
        <source>The copy of profiles.json could not be read either, so it is not known through which proxy your services are reached. Nothing is sent to them until you choose that under “Connection” of each service.</source>
        <translation>تعذّرت قراءة نسخة profiles.json أيضًا، فلا يُعرف عبر أي وكيل يُوصل إلى خدماتك. لن يُرسل إليها شيء حتى تختار ذلك في «الاتصال» لكل خدمة.</translation>
    </message>
    <message>
        <source>These settings in settings.json are not understood, so others are used: {0}. They stay in the file until you choose something else.</source>
        <translation>هذه الإعدادات في settings.json غير مفهومة، لذا يسري غيرها: {0}. يبقى ما هو مكتوب هناك حتى تختار شيئًا آخر.</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>Answers</source>
        <translation>الإجابات</translation>
    </message>
    <message>
        <source>By day and model</source>
        <translation>بحسب اليوم والنموذج</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>رموز الإدخال</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>رموز الإخراج</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>نموذج غير معروف</translation>
    </message>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>لا أحرف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>{0} أحرف</numerusform>
            <numerusform>{0} حرفًا</numerusform>
            <numerusform>{0} حرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} messages</source>
        <translation>
            <numerusform>لا رسائل</numerusform>
            <numerusform>رسالة واحدة</numerusform>
            <numerusform>رسالتان</numerusform>
            <numerusform>{0} رسائل</numerusform>
            <numerusform>{0} رسالة</numerusform>
            <numerusform>{0} رسالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>{0} رموز</numerusform>
            <numerusform>{0} رمزًا</numerusform>
            <numerusform>{0} رمز</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>نسخ الجدول</translation>
    </message>
    <message>
        <source>Counted on this computer: all chats and the archive, with every version of a message. Deleted chats, also those in the Trash, are not counted.</source>
        <translation>معدود على هذا الحاسوب: كل المحادثات والأرشيف، مع كل إصدارات الرسائل. لا يُعدّ المحذوف، ولا ما في سلة المحذوفات.</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>تصدير بصيغة CSV…</translation>
    </message>
    <message>
        <source>Nothing was written in this period.</source>
        <translation>لم يُكتب شيء في هذه المدة.</translation>
    </message>
    <message>
        <source>Point at a bar, or move with the arrow keys.</source>
        <translation>أشر إلى عمود، أو تنقل بمفاتيح الأسهم.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>الإحصائيات</translation>
    </message>
    <message>
        <source>The service reported tokens for {0} of {1} answers.</source>
        <translation>ذكرت الخدمة عدد الرموز في {0} من {1} من الإجابات.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>{0} by day, plot</source>
        <translation>{0} بحسب اليوم، رسم بياني</translation>
    </message>
</context>
<context>
    <name>StatisticsWorker</name>
    <message>
        <source>The chats could not be counted.</source>
        <translation>تعذّر عدّ المحادثات.</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>الخطوة {0} من {1}</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>No backup was made ({0}). The chats are as they were.</source>
        <translation>لم تُنشأ نسخة احتياطية ({0}). المحادثات كما كانت.</translation>
    </message>
    <message>
        <source>The backup holds no chat with the id {0}. Nothing was changed.</source>
        <translation>ليس في النسخة الاحتياطية محادثة بالمعرّف ⁨{0}⁩. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The chats cannot be read now ({0}). Nothing was changed. Close other programs that use the chats, then try again.</source>
        <translation>لا يمكن قراءة المحادثات الآن ({0}). لم يتغير شيء. أغلق البرامج الأخرى التي تستخدم المحادثات، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The chats in {0} can be read, searched and exported, but nothing new can be saved there. Make the folder writable and make room on the disk, then start again.</source>
        <translation>يمكن قراءة المحادثات في ⁨{0}⁩ والبحث فيها وتصديرها، لكن لا يمكن حفظ جديد هناك. اجعل المجلد قابلًا للكتابة وأفسح مكانًا على القرص، ثم أعد التشغيل.</translation>
    </message>
    <message>
        <source>The chats in {0} cannot be read: the file is damaged or of another kind. It was left as it is. See what helps with: liaobots-desktop doctor. Or start with --data-dir and another folder.</source>
        <translation>لا يمكن قراءة المحادثات في ⁨{0}⁩: الملف تالف أو من نوع آخر. تُرك كما هو. لمعرفة ما يفيد: ⁨liaobots-desktop doctor⁩. أو شغّل مع ⁨--data-dir⁩ ومجلد آخر.</translation>
    </message>
    <message>
        <source>The chats in {0} cannot be read: the file is damaged. It was left as it is. Quit the app and start it again: it brings back what can be read and offers a backup.</source>
        <translation>لا يمكن قراءة المحادثات في ⁨{0}⁩: الملف تالف. تُرك كما هو. أغلق التطبيق وشغّله من جديد: سيستعيد ما يمكن قراءته ويعرض نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The chats in {0} were written by a newer version of this app and were left as they are. Install that version, or start with --data-dir and another folder.</source>
        <translation>كُتبت المحادثات في ⁨{0}⁩ بإصدار أحدث من هذا التطبيق وتُركت كما هي. ثبّت ذلك الإصدار، أو شغّل مع ⁨--data-dir⁩ ومجلد آخر.</translation>
    </message>
    <message>
        <source>The chats in {0} were written by a newer version of this app. They can be read, searched and exported, but nothing new is saved here. Install that version to go on.</source>
        <translation>كُتبت المحادثات في ⁨{0}⁩ بإصدار أحدث من هذا التطبيق. يمكن قراءتها والبحث فيها وتصديرها، لكن لا يُحفظ هنا جديد. ثبّت ذلك الإصدار للمتابعة.</translation>
    </message>
    <message>
        <source>The file {0} was moved or deleted while it was open, so nothing is saved. What is open can still be read and copied. Put the file back, or start the app again.</source>
        <translation>نُقل الملف ⁨{0}⁩ أو حُذف وهو مفتوح، لذا لا يُحفظ شيء. ما زال يمكن قراءة المفتوح ونسخه. أعد الملف إلى مكانه، أو أعد تشغيل التطبيق.</translation>
    </message>
    <message>
        <source>The folder of the backups, {0}, cannot be read: {1}.</source>
        <translation>تتعذّر قراءة مجلد النسخ الاحتياطية ⁨{0}⁩: ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be used to keep your chats. Make it writable, or start the app with --data-dir and the path of another folder.</source>
        <translation>لا يمكن استخدام المجلد ⁨{0}⁩ لحفظ محادثاتك. اجعله قابلًا للكتابة، أو شغّل التطبيق مع ⁨--data-dir⁩ ومسار مجلد آخر.</translation>
    </message>
    <message>
        <source>The keyring of this computer could not be used. Unlock it and try again, or keep the auth codes in their own files (Settings).</source>
        <translation>تعذّر استخدام حلقة المفاتيح لهذا الحاسوب. افتح قفلها وأعد المحاولة، أو احفظ رموز الدخول في ملفات خاصة بها (الإعدادات).</translation>
    </message>
    <message>
        <source>The keyring of this computer did not give the auth code. Unlock it and ask again, or enter the code once more.</source>
        <translation>لم تُعطِ حلقة المفاتيح لهذا الحاسوب رمز الدخول. افتح قفلها واسأل مجددًا، أو أدخل الرمز مرة أخرى.</translation>
    </message>
    <message>
        <source>The prompts cannot be read now ({0}). Nothing was changed. Close other programs that use them, then try again.</source>
        <translation>لا يمكن قراءة الموجّهات الآن ({0}). لم يتغير شيء. أغلق البرامج الأخرى التي تستخدمها، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The prompts in {0} cannot be read: the file is damaged. It was left as it is. Quit the app and start it again: it brings back what can be read and offers a backup.</source>
        <translation>لا يمكن قراءة الموجّهات في ⁨{0}⁩: الملف تالف. تُرك كما هو. أغلق التطبيق وشغّله من جديد: سيستعيد ما يمكن قراءته ويعرض نسخة احتياطية.</translation>
    </message>
    <message>
        <source>This could not be saved ({0}). What was saved before is safe. Make room or close other programs that use the chats, then try again.</source>
        <translation>تعذّر حفظ هذا ({0}). ما حُفظ من قبل بأمان. أفسح مكانًا أو أغلق البرامج الأخرى التي تستخدم المحادثات، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>a disk of the network ({0})</source>
        <translation>قرص على الشبكة (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>a folder that {0} synchronises</source>
        <translation>مجلد يزامنه ⁨{0}⁩</translation>
    </message>
    <message>
        <source>another program is using the chats</source>
        <translation>برنامج آخر يستخدم المحادثات</translation>
    </message>
    <message>
        <source>it is gone again</source>
        <translation>اختفت مجددًا</translation>
    </message>
    <message>
        <source>its question is gone</source>
        <translation>اختفى سؤالها</translation>
    </message>
    <message>
        <source>the chats are damaged: {0}</source>
        <translation>المحادثات تالفة: {0}</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>أبلغ القرص عن خطأ</translation>
    </message>
    <message>
        <source>the file of the chats is damaged</source>
        <translation>ملف المحادثات تالف</translation>
    </message>
    <message>
        <source>the folder is read-only</source>
        <translation>المجلد للقراءة فقط</translation>
    </message>
    <message>
        <source>the folder is read-only or gone</source>
        <translation>المجلد للقراءة فقط أو اختفى</translation>
    </message>
    <message>
        <source>there is too little room on the disk</source>
        <translation>المكان على القرص قليل جدًا</translation>
    </message>
    <message>
        <source>{0} is not a readable backup: it is missing, damaged or of another kind. Nothing was changed. Choose another one.</source>
        <translation>‏⁨{0}⁩ ليست نسخة احتياطية يمكن قراءتها: هي مفقودة أو تالفة أو من نوع آخر. لم يتغير شيء. اختر نسخة أخرى.</translation>
    </message>
    <message>
        <source>{0} is on {1}, where a database can be damaged.</source>
        <translation>يقع ⁨{0}⁩ على ⁨{1}⁩، حيث قد تتلف قاعدة البيانات.</translation>
    </message>
</context>
<context>
    <name>SystemPromptDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>From your prompts…</source>
        <translation>من موجّهاتك…</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>العودة إلى المعتاد</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>موجّه النظام</translation>
    </message>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>لا أحرف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>{0} أحرف</numerusform>
            <numerusform>{0} حرفًا</numerusform>
            <numerusform>{0} حرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} characters</source>
        <translation>
            <numerusform>لا أحرف من {1}</numerusform>
            <numerusform>حرف واحد من {1}</numerusform>
            <numerusform>حرفان من {1}</numerusform>
            <numerusform>{0} من {1} أحرف</numerusform>
            <numerusform>{0} من {1} حرفًا</numerusform>
            <numerusform>{0} من {1} حرف</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>رمادي</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>اسم الوسم</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>أزرق مخضر</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>أصفر</translation>
    </message>
</context>
<context>
    <name>TemporaryWindow</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>التخلي عنها</translation>
    </message>
    <message>
        <source>Discard this chat?</source>
        <translation>هل تريد التخلي عن هذه المحادثة؟</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>الاحتفاظ بالمحادثة</translation>
    </message>
    <message>
        <source>Nothing of it is stored, so it cannot be brought back.</source>
        <translation>لم يُحفظ منها شيء، فلا يمكن استعادتها.</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>محادثة مؤقتة</translation>
    </message>
    <message>
        <source>Temporary chat: not stored on this computer, gone with this window. The service sees it like any other.</source>
        <translation>محادثة مؤقتة: لا تُحفظ على هذا الحاسوب، وتختفي مع هذه النافذة. تراها الخدمة كأي محادثة أخرى.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Export this chat</source>
        <translation>تصدير هذه المحادثة</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>بحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>More for this chat</source>
        <translation>المزيد لهذه المحادثة</translation>
    </message>
    <message>
        <source>Show the chats</source>
        <translation>عرض المحادثات</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message numerus="yes">
        <source>%n messages continue on another branch</source>
        <translation>
            <numerusform>لا رسائل تتابع في فرع آخر</numerusform>
            <numerusform>رسالة واحدة تتابع في فرع آخر</numerusform>
            <numerusform>رسالتان تتابعان في فرع آخر</numerusform>
            <numerusform>%Ln رسائل تتابع في فرع آخر</numerusform>
            <numerusform>%Ln رسالة تتابع في فرع آخر</numerusform>
            <numerusform>%Ln رسالة تتابع في فرع آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages continue on other branches</source>
        <translation>
            <numerusform>لا رسائل تتابع في فروع أخرى</numerusform>
            <numerusform>رسالة واحدة تتابع في فروع أخرى</numerusform>
            <numerusform>رسالتان تتابعان في فروع أخرى</numerusform>
            <numerusform>%Ln رسائل تتابع في فروع أخرى</numerusform>
            <numerusform>%Ln رسالة تتابع في فروع أخرى</numerusform>
            <numerusform>%Ln رسالة تتابع في فروع أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>({0} of {1})</source>
        <translation>({0} من {1})</translation>
    </message>
    <message>
        <source>Always sent</source>
        <translation>تُرسل دائمًا</translation>
    </message>
    <message>
        <source>Compare with version {0}</source>
        <translation>مقارنة مع الإصدار {0}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>نسخ الشيفرة</translation>
    </message>
    <message>
        <source>Do not wrap long lines</source>
        <translation>عدم التفاف الأسطر الطويلة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Ended by the service at its length limit.</source>
        <translation>أنهتها الخدمة عند حد الطول لديها.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>انقطعت.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>لا تُرسل أبدًا</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>لم تصل إجابة.</translation>
    </message>
    <message>
        <source>Probably complete.</source>
        <translation>مكتملة على الأرجح.</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>إعادة التوليد</translation>
    </message>
    <message>
        <source>Regenerate with</source>
        <translation>إعادة التوليد بواسطة</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Save code as…</source>
        <translation>حفظ الشيفرة باسم…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n lines</source>
        <translation>
            <numerusform>لا أسطر لعرضها</numerusform>
            <numerusform>عرض السطر الوحيد</numerusform>
            <numerusform>عرض السطرين</numerusform>
            <numerusform>عرض الأسطر كلها (%Ln)</numerusform>
            <numerusform>عرض %Ln سطرًا</numerusform>
            <numerusform>عرض %Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>عرض أقل</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>تم الإيقاف.</translation>
    </message>
    <message numerus="yes">
        <source>Table with {0} columns, too many to draw: this is its source.</source>
        <translation>
            <numerusform>جدول بلا أعمدة: هذا مصدره.</numerusform>
            <numerusform>جدول بعمود واحد لا يمكن عرضه: هذا مصدره.</numerusform>
            <numerusform>جدول بعمودين لا يمكن عرضه: هذا مصدره.</numerusform>
            <numerusform>جدول بـ {0} أعمدة، أكثر من أن يُعرض: هذا مصدره.</numerusform>
            <numerusform>جدول بـ {0} عمودًا، أكثر من أن يُعرض: هذا مصدره.</numerusform>
            <numerusform>جدول بـ {0} عمود، أكثر من أن يُعرض: هذا مصدره.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service withheld the rest.</source>
        <translation>حجبت الخدمة البقية.</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>التفاف</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>التفاف الأسطر الطويلة</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Bring {0} back</source>
        <translation>إعادة ⁨{0}⁩</translation>
    </message>
    <message numerus="yes">
        <source>Liaobots Desktop: %n chats with something new</source>
        <translation>
            <numerusform>‏Liaobots Desktop: لا جديد</numerusform>
            <numerusform>‏Liaobots Desktop: محادثة واحدة فيها جديد</numerusform>
            <numerusform>‏Liaobots Desktop: محادثتان فيهما جديد</numerusform>
            <numerusform>‏Liaobots Desktop: %Ln محادثات فيها جديد</numerusform>
            <numerusform>‏Liaobots Desktop: %Ln محادثة فيها جديد</numerusform>
            <numerusform>‏Liaobots Desktop: %Ln محادثة فيها جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Liaobots Desktop</source>
        <translation>فتح Liaobots Desktop</translation>
    </message>
    <message>
        <source>This is more than {0} takes in one message: attach less, shorten it, or choose a model with a higher limit.</source>
        <translation>هذا أكثر مما يقبله ⁨{0}⁩ في رسالة واحدة: قلل المرفقات، أو اختصره، أو اختر نموذجًا بحد أعلى.</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>The copy “{0}” is gone again.</source>
        <translation>لم تعد النسخة «⁨{0}⁩» موجودة.</translation>
    </message>
    <message>
        <source>The folder “{0}” has its old name again.</source>
        <translation>عاد الاسم القديم للمجلد «⁨{0}⁩».</translation>
    </message>
    <message>
        <source>The folder “{0}” is back where it was.</source>
        <translation>عاد المجلد «⁨{0}⁩» إلى مكانه.</translation>
    </message>
    <message>
        <source>The folder “{0}” is gone again.</source>
        <translation>لم يعد المجلد «⁨{0}⁩» موجودًا.</translation>
    </message>
    <message>
        <source>The folder “{0}” is there again.</source>
        <translation>عاد المجلد «⁨{0}⁩».</translation>
    </message>
    <message>
        <source>The folder “{0}” was removed; what was in it stays.</source>
        <translation>تمت إزالة المجلد «⁨{0}⁩»؛ ويبقى ما كان فيه.</translation>
    </message>
    <message>
        <source>The tag “{0}” is gone again.</source>
        <translation>لم يعد الوسم «⁨{0}⁩» موجودًا.</translation>
    </message>
    <message>
        <source>The tag “{0}” is there again.</source>
        <translation>عاد الوسم «⁨{0}⁩».</translation>
    </message>
    <message>
        <source>The tag “{0}” was changed back.</source>
        <translation>تم التراجع عن تغيير الوسم «⁨{0}⁩».</translation>
    </message>
    <message>
        <source>The tag “{0}” was removed.</source>
        <translation>تمت إزالة الوسم «⁨{0}⁩».</translation>
    </message>
    <message>
        <source>The tag “{0}” was taken off again.</source>
        <translation>تمت إزالة الوسم «⁨{0}⁩» من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>{0} chats were deleted for good, so they cannot be brought back.</source>
        <translation>
            <numerusform>لم تُحذف أي محادثة نهائيًا.</numerusform>
            <numerusform>حُذفت محادثة واحدة نهائيًا، لذا لا يمكن استعادتها.</numerusform>
            <numerusform>حُذفت محادثتان نهائيًا، لذا لا يمكن استعادتهما.</numerusform>
            <numerusform>حُذفت {0} محادثات نهائيًا، لذا لا يمكن استعادتها.</numerusform>
            <numerusform>حُذفت {0} محادثة نهائيًا، لذا لا يمكن استعادتها.</numerusform>
            <numerusform>حُذفت {0} محادثة نهائيًا، لذا لا يمكن استعادتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} chats were deleted for good; the rest is back.</source>
        <translation>
            <numerusform>حُذف {0} من {1} من المحادثات نهائيًا، وعاد الباقي.</numerusform>
            <numerusform>حُذفت محادثة واحدة من أصل {1} نهائيًا، وعاد الباقي.</numerusform>
            <numerusform>حُذفت محادثتان من أصل {1} نهائيًا، وعاد الباقي.</numerusform>
            <numerusform>حُذفت {0} محادثات من أصل {1} نهائيًا، وعاد الباقي.</numerusform>
            <numerusform>حُذفت {0} محادثة من أصل {1} نهائيًا، وعاد الباقي.</numerusform>
            <numerusform>حُذفت {0} محادثة من أصل {1} نهائيًا، وعاد الباقي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} chats are back where they were.</source>
        <translation>
            <numerusform>لم تعد أي محادثة إلى مكانها.</numerusform>
            <numerusform>عادت محادثة واحدة إلى مكانها.</numerusform>
            <numerusform>عادت محادثتان إلى مكانهما.</numerusform>
            <numerusform>عادت {1} محادثات إلى مكانها.</numerusform>
            <numerusform>عادت {1} محادثة إلى مكانها.</numerusform>
            <numerusform>عادت {1} محادثة إلى مكانها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} chats were moved to the Trash.</source>
        <translation>
            <numerusform>لم تُنقل محادثات إلى سلة المحذوفات.</numerusform>
            <numerusform>نُقلت محادثة واحدة إلى سلة المحذوفات.</numerusform>
            <numerusform>نُقلت محادثتان إلى سلة المحذوفات.</numerusform>
            <numerusform>نُقلت {1} محادثات إلى سلة المحذوفات.</numerusform>
            <numerusform>نُقلت {1} محادثة إلى سلة المحذوفات.</numerusform>
            <numerusform>نُقلت {1} محادثة إلى سلة المحذوفات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} chats were moved to the archive.</source>
        <translation>
            <numerusform>لم تُنقل محادثات إلى الأرشيف.</numerusform>
            <numerusform>نُقلت محادثة واحدة إلى الأرشيف.</numerusform>
            <numerusform>نُقلت محادثتان إلى الأرشيف.</numerusform>
            <numerusform>نُقلت {1} محادثات إلى الأرشيف.</numerusform>
            <numerusform>نُقلت {1} محادثة إلى الأرشيف.</numerusform>
            <numerusform>نُقلت {1} محادثة إلى الأرشيف.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” has its old title again.</source>
        <translation>عاد العنوان القديم «⁨{0}⁩».</translation>
    </message>
    <message>
        <source>“{0}” is back where it was.</source>
        <translation>عادت «⁨{0}⁩» إلى مكانها.</translation>
    </message>
    <message>
        <source>“{0}” was moved to the Trash.</source>
        <translation>نُقلت «⁨{0}⁩» إلى سلة المحذوفات.</translation>
    </message>
    <message>
        <source>“{0}” was moved to the archive.</source>
        <translation>نُقلت «⁨{0}⁩» إلى الأرشيف.</translation>
    </message>
</context>
<context>
    <name>UnsavedWords</name>
    <message>
        <source>An answer could not be saved to its end. Stay, and it is saved as soon as the file of your chats can be written again.</source>
        <translation>تعذّر حفظ إجابة حتى نهايتها. إذا بقيت فستُحفظ فور أن يقبل ملف محادثاتك الكتابة.</translation>
    </message>
    <message>
        <source>It was not sent and could not be saved. Stay, and it is saved as soon as the file of your chats can be written again.</source>
        <translation>لم يُرسل ولم يُحفظ. إذا بقيت فسيُحفظ فور أن يقبل ملف محادثاتك الكتابة.</translation>
    </message>
    <message>
        <source>It was not sent, and nothing new can be saved here.</source>
        <translation>لم يُرسل، ولا يمكن حفظ أي شيء جديد هنا.</translation>
    </message>
    <message>
        <source>It was not sent, and nothing new can be saved here. Stay, and copy it first.</source>
        <translation>لم يُرسل، ولا يمكن حفظ أي جديد هنا. ابقَ وانسخه أولًا.</translation>
    </message>
    <message>
        <source>Quit and lose what is not saved?</source>
        <translation>هل تريد الخروج وفقدان ما لم يُحفظ؟</translation>
    </message>
    <message>
        <source>Quit and lose what you attached?</source>
        <translation>هل تريد الخروج وفقدان ما أرفقته؟</translation>
    </message>
    <message>
        <source>Quit and lose what you wrote?</source>
        <translation>هل تريد الخروج وفقدان ما كتبته؟</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>الخروج على أي حال</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>منذ ساعة</numerusform>
            <numerusform>منذ ساعتين</numerusform>
            <numerusform>منذ %Ln ساعات</numerusform>
            <numerusform>منذ %Ln ساعة</numerusform>
            <numerusform>منذ %Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>قبل لحظات</numerusform>
            <numerusform>منذ دقيقة</numerusform>
            <numerusform>منذ دقيقتين</numerusform>
            <numerusform>منذ %Ln دقائق</numerusform>
            <numerusform>منذ %Ln دقيقة</numerusform>
            <numerusform>منذ %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>This service reports no balance.</source>
        <translation>لا تذكر هذه الخدمة رصيدًا.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>للتو</translation>
    </message>
</context>
<context>
    <name>UsageDialog</name>
    <message>
        <source>Balance and usage</source>
        <translation>الرصيد والاستخدام</translation>
    </message>
    <message>
        <source>Balance {0}</source>
        <translation>الرصيد {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>نسخ الجدول</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>رموز الإدخال</translation>
    </message>
    <message>
        <source>Last requests</source>
        <translation>آخر الطلبات</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>رموز الإخراج</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Reading the last requests…</source>
        <translation>تجري قراءة آخر الطلبات…</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>عرض الأقدم</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>الإحصائيات…</translation>
    </message>
    <message>
        <source>The service has counted no requests.</source>
        <translation>لم تسجل الخدمة أي طلبات.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>{0} received in total.</source>
        <translation>استُلم {0} في المجموع.</translation>
    </message>
</context>
<context>
    <name>UsageDoor</name>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Balance unknown</source>
        <translation>الرصيد غير معروف</translation>
    </message>
    <message>
        <source>Balance {0}</source>
        <translation>الرصيد {0}</translation>
    </message>
    <message>
        <source>Demo balance {0}</source>
        <translation>رصيد تجريبي {0}</translation>
    </message>
    <message>
        <source>It could not be read again:</source>
        <translation>تعذّرت قراءته مجددًا:</translation>
    </message>
    <message>
        <source>The balance could not be read.</source>
        <translation>تعذّرت قراءة الرصيد.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>{0} of {1}, read {2}.</source>
        <translation>{0} من {1}، قُرئ {2}.</translation>
    </message>
</context>
<context>
    <name>VariableForm</name>
    <message>
        <source>Insert</source>
        <translation>إدراج</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>الموجّه</translation>
    </message>
</context>
<context>
    <name>WaitWords</name>
    <message numerus="yes">
        <source>{0} min</source>
        <translation>
            <numerusform>{0}&#xa0;دقيقة</numerusform>
            <numerusform>دقيقة&#xa0;واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>{0}&#xa0;دقائق</numerusform>
            <numerusform>{0}&#xa0;دقيقة</numerusform>
            <numerusform>{0}&#xa0;دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} s</source>
        <translation>
            <numerusform>{0}&#xa0;ثانية</numerusform>
            <numerusform>ثانية&#xa0;واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>{0}&#xa0;ثوانٍ</numerusform>
            <numerusform>{0}&#xa0;ثانية</numerusform>
            <numerusform>{0}&#xa0;ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>minutes and seconds</comment>
        <translation>{0} و{1}</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>Change keys</source>
        <translation>تغيير الاختصارات</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
</context>
<context>
    <name>footnotes</name>
    <message>
        <source>Back to the text</source>
        <translation>العودة إلى النص</translation>
    </message>
    <message>
        <source>Footnote {0}</source>
        <translation>حاشية {0}</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>Only links to web pages can be opened.</source>
        <translation>لا يمكن فتح سوى روابط صفحات الويب.</translation>
    </message>
    <message>
        <source>This link holds a user name, which can hide where it leads.</source>
        <translation>في هذا الرابط اسم مستخدم قد يخفي وجهته.</translation>
    </message>
    <message>
        <source>This link holds characters that cannot be seen.</source>
        <translation>في هذا الرابط أحرف لا تُرى.</translation>
    </message>
    <message>
        <source>This link is not a valid address.</source>
        <translation>ليس هذا الرابط عنوانًا صالحًا.</translation>
    </message>
    <message>
        <source>This link names no web site.</source>
        <translation>لا يذكر هذا الرابط موقع ويب.</translation>
    </message>
</context>
</TS>
