import textwrap
for text in ('This is a sentence with a very-long-hyphenated-word inside--and a dash --- too.',
             'It is "quoted." And then? yes! no', "x=1-2 --option a-b-c co-op e-mail self-contained--maybe"):
    for width in (8, 13, 30):
        print(textwrap.wrap(text, width), textwrap.wrap(text, width, break_on_hyphens=False))
print(textwrap.fill('One. two. three.  four', 12, fix_sentence_endings=True))
print(textwrap.shorten('Hello  wide world', width=12, placeholder='..'))
